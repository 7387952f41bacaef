package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** The file of a SQLite database, with its URL and the lock under which it is prepared. */
record SqliteFile(Path path) {
    private static final String PREFIX = "jdbc:sqlite:";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);
    /** A file lock speaks for the whole process, so its threads wait here first. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock(true);

    static boolean serves(String url) {
        return url.startsWith(PREFIX);
    }

    /**
     * The file that {@code url} names.
     *
     * @throws StorageException if it names none, such as {@code jdbc:sqlite::memory:}, or has parameters
     */
    static SqliteFile of(String url) {
        String name = url.substring(PREFIX.length());
        if (name.isEmpty() || name.startsWith(":") || name.startsWith("file:") || name.indexOf('?') >= 0) {
            throw new StorageException("a database URL is jdbc:sqlite:/path/file.db without parameters, not " + url);
        }
        try {
            return new SqliteFile(Path.of(name).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new StorageException("not a path: " + name, e);
        }
    }

    String url() {
        return PREFIX + path;
    }

    /** Creates the file and the directories above it where they are missing, for the owner's eyes only. */
    void create() {
        try {
            Path directory = path.getParent();
            if (directory != null) {
                Files.createDirectories(directory, owners(directory, "rwx------"));
            }
            createOwned(path);
        } catch (IOException e) {
            throw new StorageException("cannot create " + path, e);
        }
    }

    private static void createOwned(Path file) throws IOException {
        try {
            Files.createFile(file, owners(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // there already, with the permissions its owner gave it
        }
    }

    private static FileAttribute<?>[] owners(Path file, String permissions) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Runs {@code preparation} while no other thread or process prepares this file.
     *
     * @throws StorageException if others do not come to an end
     */
    void alone(Runnable preparation) {
        Path beside = path.resolveSibling(path.getFileName() + ".lock");
        IN_THIS_PROCESS.lock();
        try {
            createOwned(beside);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                // closing the channel gives the lock back
                lock(channel, beside);
                preparation.run();
            }
        } catch (IOException e) {
            throw new StorageException("cannot lock " + beside, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting for " + beside, e);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private static void lock(FileChannel channel, Path beside) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (channel.tryLock() == null) {
            if (System.nanoTime() - end > 0) {
                throw new StorageException(
                        "another process has held " + beside + " for " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
