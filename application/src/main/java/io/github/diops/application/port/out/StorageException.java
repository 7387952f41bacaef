package io.github.diops.application.port.out;

/** The storage failed; what was asked may be asked again. Its message is for the log, never for a client. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    public StorageException(String message) {
        super(message);
    }
}
