-- Each seal vouches for the events up to a name and for the seal before it: what was changed, added or deleted since is found.
CREATE TABLE event_seals (
    tenant_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    upto TEXT NOT NULL,
    events BIGINT NOT NULL,
    sealed_at BIGINT NOT NULL,
    mac BYTEA NOT NULL,
    pruned BYTEA,
    PRIMARY KEY (tenant_id, number)
);
CREATE INDEX events_by_name ON events (tenant_id, id);
