-- Every row belongs to a tenant; times are seconds since 1970; ids are text. The same tables stand in ../postgres.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE tenants (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    base_url TEXT NOT NULL,
    languages TEXT NOT NULL,
    policy TEXT,
    brand TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
-- A host without a tenant is shared.
CREATE TABLE hosts (host TEXT PRIMARY KEY, tenant_id TEXT REFERENCES tenants (id));
CREATE TABLE domains (domain TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants (id));
CREATE TABLE brand_files (
    name TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    content_type TEXT NOT NULL,
    bytes BLOB NOT NULL
);

CREATE TABLE users (
    id TEXT NOT NULL,
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    login TEXT NOT NULL,
    display_name TEXT NOT NULL,
    mail TEXT,
    source TEXT NOT NULL,
    roles TEXT NOT NULL,
    enabled BOOLEAN NOT NULL,
    plan TEXT NOT NULL,
    language TEXT,
    password_hash TEXT,
    password_set_at BIGINT NOT NULL,
    sign_in_failures BIGINT NOT NULL,
    sign_in_locks BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, login)
);
CREATE TABLE contacts (
    tenant_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    verified_at BIGINT,
    PRIMARY KEY (tenant_id, user_id, kind),
    FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE authenticators (
    id TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    secret BLOB NOT NULL,
    last_step BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, user_id, id),
    FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE answers (
    tenant_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    question TEXT NOT NULL,
    answer_hash TEXT NOT NULL,
    PRIMARY KEY (tenant_id, user_id, question),
    FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE password_history (
    tenant_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX password_history_by_user ON password_history (tenant_id, user_id, set_at);
CREATE TABLE group_members (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    group_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (tenant_id, group_name, kind, member)
);
CREATE INDEX group_members_by_member ON group_members (tenant_id, kind, member);

-- One attempt to reset. The unbranded pages of a shared host have no tenant: their flows stand under '-'.
CREATE TABLE flows (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    cookie_hash BLOB NOT NULL UNIQUE,
    moved_from BLOB UNIQUE,
    login TEXT NOT NULL,
    typed_key TEXT NOT NULL,
    user_id TEXT NOT NULL,
    side TEXT NOT NULL,
    step TEXT NOT NULL,
    method TEXT,
    code TEXT,
    refusals TEXT NOT NULL,
    notice TEXT,
    language TEXT NOT NULL,
    address TEXT NOT NULL,
    network TEXT NOT NULL,
    agent TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    extended BOOLEAN NOT NULL,
    ended_at BIGINT
);
CREATE INDEX flows_by_user ON flows (tenant_id, user_id, ended_at);
CREATE INDEX flows_by_network ON flows (network, ended_at);
CREATE INDEX flows_by_end ON flows (ended_at, ends_at);
-- What was proven in a flow, in order of place.
CREATE TABLE gates (
    tenant_id TEXT NOT NULL,
    flow_id TEXT NOT NULL REFERENCES flows (id) ON DELETE CASCADE,
    method TEXT NOT NULL,
    challenge_id TEXT NOT NULL,
    passed_at BIGINT NOT NULL,
    place BIGINT NOT NULL,
    PRIMARY KEY (flow_id, method)
);
CREATE TABLE challenges (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    flow_id TEXT REFERENCES flows (id) ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    method TEXT NOT NULL,
    code_hash BLOB,
    token_hash BLOB UNIQUE,
    destination_hash BLOB,
    typed TEXT,
    questions TEXT,
    live BOOLEAN NOT NULL,
    tries BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX challenges_by_flow ON challenges (flow_id, method, ended_at);

-- Sliding windows: one row for each thing counted, and what stays closed until when.
CREATE TABLE tallies (id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL, name TEXT NOT NULL, at BIGINT NOT NULL);
CREATE INDEX tallies_by_name ON tallies (tenant_id, name, at);
CREATE INDEX tallies_by_age ON tallies (at);
CREATE TABLE closures (tenant_id TEXT NOT NULL, name TEXT NOT NULL, until BIGINT NOT NULL, PRIMARY KEY (tenant_id, name));
-- Rows that only serve to be locked: whoever counts for a name holds its row.
CREATE TABLE guards (tenant_id TEXT NOT NULL, name TEXT NOT NULL, held BIGINT NOT NULL, PRIMARY KEY (tenant_id, name));
-- Things that serve once.
CREATE TABLE spent (tenant_id TEXT NOT NULL, name TEXT NOT NULL, expires_at BIGINT NOT NULL, PRIMARY KEY (tenant_id, name));
CREATE INDEX spent_by_age ON spent (expires_at);

CREATE TABLE sessions (
    id_hash BLOB PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    address TEXT NOT NULL,
    agent TEXT NOT NULL,
    FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX sessions_by_user ON sessions (tenant_id, user_id);

CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload BLOB,
    state TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    error TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX jobs_by_due ON jobs (state, due_at);

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    login TEXT NOT NULL,
    user_id TEXT,
    role TEXT NOT NULL,
    result TEXT,
    detail TEXT,
    methods TEXT NOT NULL,
    flow_id TEXT,
    address TEXT NOT NULL,
    agent TEXT NOT NULL
);
CREATE INDEX events_by_time ON events (tenant_id, at);
CREATE INDEX events_by_flow ON events (flow_id);
