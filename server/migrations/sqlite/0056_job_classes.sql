-- Codes go first, then notices, then what is written for many; in each class the organizations take turns.
ALTER TABLE jobs ADD COLUMN class BIGINT NOT NULL DEFAULT 1;
DROP INDEX jobs_by_due;
CREATE INDEX jobs_by_turn ON jobs (state, class, tenant_id, due_at);
