-- Whoever is deleted waits for some time, so that a mistake can be undone.
ALTER TABLE users ADD COLUMN deletes_at BIGINT;
CREATE INDEX users_by_deletion ON users (deletes_at) WHERE deletes_at IS NOT NULL;

-- A pass lets somebody register again who lost everything: one a person, for a short time.
CREATE TABLE passes (
    tenant_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    code_hash BLOB NOT NULL,
    expires_at BIGINT NOT NULL,
    once BOOLEAN NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (tenant_id, user_id),
    FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE
);
