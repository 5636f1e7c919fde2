-- Who did something to somebody else: the audit names both.
ALTER TABLE events ADD COLUMN actor_id TEXT;
ALTER TABLE events ADD COLUMN actor TEXT;
CREATE INDEX events_by_actor ON events (tenant_id, actor_id, at) WHERE actor_id IS NOT NULL;
