package io.github.diops.application.port.out;

import io.github.diops.domain.customer.PartnerId;

/** A record as it is stored: whose it is, how far its stream has come, and its state there. */
public record StoredRecord(PartnerId tenant, StreamKey stream, StreamHead head, Snapshot snapshot) {}
