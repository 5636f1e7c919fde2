-- What people keep of their own ways back in: passkeys, recovery codes, sessions at every stage, the age of passwords. The same tables
-- stand in ../postgres.

ALTER TABLE users ADD COLUMN must_change BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE users ADD COLUMN never_expires BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE users ADD COLUMN second_factor BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE users ADD COLUMN confirmed_at BIGINT;
ALTER TABLE users DROP COLUMN sign_in_failures;
ALTER TABLE users DROP COLUMN sign_in_locks;
ALTER TABLE users DROP COLUMN locked_until;
-- The lock-out of sign-in, for user ids that exist and for those that do not; familiar and unfamiliar browsers apart.
CREATE TABLE lockouts (
    tenant_id TEXT NOT NULL,
    name TEXT NOT NULL,
    failures BIGINT NOT NULL,
    locks BIGINT NOT NULL,
    until BIGINT NOT NULL,
    recent TEXT NOT NULL,
    counted_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, name)
);

ALTER TABLE authenticators ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE authenticators ADD COLUMN created_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE authenticators ADD COLUMN used_at BIGINT;
CREATE TABLE passkeys (
    id TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    credential_id BLOB NOT NULL,
    credential TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (tenant_id, user_id, id),
    UNIQUE (tenant_id, credential_id),
    FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE recovery_codes (
    tenant_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    code_hash BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (tenant_id, user_id, code_hash),
    FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE
);

-- A session grows from the first proof of a sign-in (`second_factor`, `new_password`) to the whole thing (`open`).
ALTER TABLE sessions ADD COLUMN id TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN stage TEXT NOT NULL DEFAULT 'open';
ALTER TABLE sessions ADD COLUMN proved_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN factors TEXT NOT NULL DEFAULT 'password';
ALTER TABLE sessions ADD COLUMN next TEXT;
-- What the next page has to tell (JSON).
ALTER TABLE sessions ADD COLUMN told TEXT;
-- A challenge of a registration belongs to a session instead of a flow.
ALTER TABLE challenges ADD COLUMN session_id TEXT;
CREATE INDEX challenges_by_session ON challenges (session_id, method, ended_at);

-- Applications that the access panel offers.
CREATE TABLE apps (
    id TEXT NOT NULL,
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    icon TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
-- How long passwords of a domain's user ids are valid; NULL: for ever.
CREATE TABLE password_policies (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    domain TEXT NOT NULL,
    validity_days BIGINT,
    notify_days BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, domain)
);
CREATE INDEX events_by_user ON events (tenant_id, user_id, at);
