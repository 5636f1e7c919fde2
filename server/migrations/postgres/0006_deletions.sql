-- Whoever is deleted waits for some time, so that a mistake can be undone.
ALTER TABLE users ADD COLUMN deletes_at BIGINT;
CREATE INDEX users_by_deletion ON users (deletes_at) WHERE deletes_at IS NOT NULL;
