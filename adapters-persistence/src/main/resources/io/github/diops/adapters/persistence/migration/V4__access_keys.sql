-- Keys by which principals are known. Cisco's have the tenant that is everybody's. No row is ever taken away; of the
-- secret there is a digest. They are in no export.

CREATE TABLE access_key (
    tenant ${key} NOT NULL,
    id ${key} NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    customer ${key},
    rights text NOT NULL,
    digest text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    revoked_at bigint,
    PRIMARY KEY (tenant, id)
);
