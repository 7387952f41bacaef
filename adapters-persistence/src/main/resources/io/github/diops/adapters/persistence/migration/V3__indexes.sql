-- A row of the trail is found by its id, which is one within the tenant.

CREATE UNIQUE INDEX trail_by_id ON trail (tenant, id);

-- Open cases are few among many closed ones.

CREATE INDEX support_case_by_state ON support_case (tenant, state, opened_at, id);
