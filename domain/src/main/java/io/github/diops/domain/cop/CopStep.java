package io.github.diops.domain.cop;

/** The steps of the workflows of COP files (COP-06). */
public enum CopStep {
    ASSESS,
    SELECT_WINDOW,
    NOTIFY,
    ANSWER,
    INSTALL,
    CONFIRM,
    OPEN_SERVICE_REQUEST,
    UPLOAD_TO_SFTP,
    DOWNLOAD
}
