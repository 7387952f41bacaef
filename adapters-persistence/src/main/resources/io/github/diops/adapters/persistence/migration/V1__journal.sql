-- One text for every database. Types are bigint (instants as milliseconds since 1970, counters), text, and smallint for
-- yes and no. ${key} is the text type that compares by code point. The tenant leads every key and index, so that a
-- database may be spread over machines by it.

CREATE TABLE IF NOT EXISTS tenant (
    tenant ${key} NOT NULL,
    PRIMARY KEY (tenant)
);

CREATE TABLE IF NOT EXISTS stream (
    tenant ${key} NOT NULL,
    stream ${key} NOT NULL,
    customer ${key} NOT NULL,
    version bigint NOT NULL,
    head_hash text NOT NULL,
    PRIMARY KEY (tenant, stream)
);

CREATE TABLE IF NOT EXISTS event (
    tenant ${key} NOT NULL,
    stream ${key} NOT NULL,
    version bigint NOT NULL,
    type text NOT NULL,
    type_version bigint NOT NULL,
    body text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (tenant, stream, version)
);

-- Projections: each can be made again from the events.

CREATE TABLE IF NOT EXISTS snapshot (
    tenant ${key} NOT NULL,
    stream ${key} NOT NULL,
    type_version bigint NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (tenant, stream)
);

CREATE TABLE IF NOT EXISTS support_case (
    tenant ${key} NOT NULL,
    id ${key} NOT NULL,
    number ${key} NOT NULL,
    customer ${key} NOT NULL,
    state text NOT NULL,
    severity text NOT NULL,
    opened_at bigint NOT NULL,
    due_at bigint NOT NULL,
    PRIMARY KEY (tenant, id),
    UNIQUE (tenant, number)
);

CREATE INDEX IF NOT EXISTS support_case_by_opening ON support_case (tenant, opened_at, id);

CREATE INDEX IF NOT EXISTS support_case_by_customer ON support_case (tenant, customer, opened_at, id);

-- Personal data, which can be erased while the journal stays.

CREATE TABLE IF NOT EXISTS contact (
    tenant ${key} NOT NULL,
    customer ${key} NOT NULL,
    id ${key} NOT NULL,
    position bigint NOT NULL,
    name text NOT NULL,
    team smallint NOT NULL,
    phone text,
    email text,
    PRIMARY KEY (tenant, customer, id)
);

CREATE TABLE IF NOT EXISTS request_answer (
    tenant ${key} NOT NULL,
    principal ${key} NOT NULL,
    request_key ${key} NOT NULL,
    customer ${key} NOT NULL,
    fingerprint text NOT NULL,
    answer text NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (tenant, principal, request_key)
);

CREATE INDEX IF NOT EXISTS request_answer_by_age ON request_answer (tenant, recorded_at);
