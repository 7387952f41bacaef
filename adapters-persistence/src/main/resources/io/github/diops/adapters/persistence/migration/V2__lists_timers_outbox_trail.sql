-- A record may belong to several customers: their ids in order, a space between two. One id is what stood there before.

ALTER TABLE stream RENAME COLUMN customer TO customers;

ALTER TABLE request_answer RENAME COLUMN customer TO customers;

-- Projections: each can be made again from the events.

-- What a case is searched by; none for a case that was written before, until its projections are made again.
ALTER TABLE support_case ADD COLUMN words text;

CREATE TABLE support_case_reference (
    tenant ${key} NOT NULL,
    id ${key} NOT NULL,
    reference ${key} NOT NULL,
    PRIMARY KEY (tenant, id, reference)
);

CREATE INDEX support_case_reference_by_reference ON support_case_reference (tenant, reference, id);

-- A row for each customer of a record, and one with an empty customer for all.
CREATE TABLE listed (
    tenant ${key} NOT NULL,
    kind ${key} NOT NULL,
    customer ${key} NOT NULL,
    id ${key} NOT NULL,
    listed_at bigint NOT NULL,
    PRIMARY KEY (tenant, kind, customer, id)
);

CREATE INDEX listed_by_instant ON listed (tenant, kind, customer, listed_at, id);

CREATE TABLE timer (
    tenant ${key} NOT NULL,
    stream ${key} NOT NULL,
    kind ${key} NOT NULL,
    due_at bigint NOT NULL,
    version bigint NOT NULL,
    data text NOT NULL,
    PRIMARY KEY (tenant, stream, kind, due_at)
);

CREATE INDEX timer_by_due ON timer (tenant, due_at, stream, kind);

-- The outbox. What was told cannot be made again from the events.

CREATE TABLE notice (
    tenant ${key} NOT NULL,
    id ${key} NOT NULL,
    kind text NOT NULL,
    due_at bigint NOT NULL,
    recorded_at bigint NOT NULL,
    customers ${key} NOT NULL,
    stream ${key} NOT NULL,
    data text NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX notice_by_record ON notice (tenant, recorded_at, id);

CREATE TABLE notice_customer (
    tenant ${key} NOT NULL,
    customer ${key} NOT NULL,
    recorded_at bigint NOT NULL,
    id ${key} NOT NULL,
    PRIMARY KEY (tenant, customer, recorded_at, id)
);

-- The access trail. What was done can be made again from the events, what was denied cannot.

CREATE TABLE trail (
    tenant ${key} NOT NULL,
    at bigint NOT NULL,
    id ${key} NOT NULL,
    actor ${key} NOT NULL,
    party text,
    stands_in smallint NOT NULL,
    customers ${key} NOT NULL,
    stream ${key},
    version bigint,
    type text NOT NULL,
    rule text,
    request_id text NOT NULL,
    outcome text NOT NULL,
    PRIMARY KEY (tenant, at, id)
);

CREATE TABLE trail_customer (
    tenant ${key} NOT NULL,
    customer ${key} NOT NULL,
    at bigint NOT NULL,
    id ${key} NOT NULL,
    actor ${key} NOT NULL,
    PRIMARY KEY (tenant, customer, at, id)
);
