-- Groups that may be empty, and files of people on their way in.
CREATE TABLE security_groups (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, name)
);
INSERT INTO security_groups (tenant_id, id, name)
    SELECT tenant_id, lower(hex(randomblob(16))), name
    FROM (SELECT tenant_id, group_name AS name FROM group_members
          UNION SELECT tenant_id, member FROM group_members WHERE kind = 'group');

CREATE TABLE imports (
    id TEXT NOT NULL,
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    user_id TEXT NOT NULL,
    login TEXT NOT NULL,
    state TEXT NOT NULL,
    paused BOOLEAN NOT NULL,
    invites BOOLEAN NOT NULL,
    header TEXT NOT NULL,
    bad TEXT,
    size BIGINT NOT NULL,
    passed BIGINT NOT NULL,
    line BIGINT NOT NULL,
    created BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX imports_by_state ON imports (state, leased_until);
CREATE TABLE import_chunks (
    tenant_id TEXT NOT NULL,
    import_id TEXT NOT NULL,
    place BIGINT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (tenant_id, import_id, place),
    FOREIGN KEY (tenant_id, import_id) REFERENCES imports (tenant_id, id) ON DELETE CASCADE
);
-- Rows that were refused: as they were written, and why (JSON).
CREATE TABLE import_faults (
    tenant_id TEXT NOT NULL,
    import_id TEXT NOT NULL,
    line BIGINT NOT NULL,
    login TEXT NOT NULL,
    faults TEXT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (tenant_id, import_id, line),
    FOREIGN KEY (tenant_id, import_id) REFERENCES imports (tenant_id, id) ON DELETE CASCADE
);

-- An attempt is looked up by the beginning of its support code: nobody reads out more.
DROP INDEX events_by_flow;
CREATE INDEX events_by_flow ON events (tenant_id, substr(flow_id, 1, 8)) WHERE flow_id IS NOT NULL;
