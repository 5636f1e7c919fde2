-- Help for several people at once: whom it is for, and what became of each.
CREATE TABLE bulks (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    act TEXT NOT NULL,
    state TEXT NOT NULL,
    run TEXT NOT NULL,
    people BIGINT NOT NULL,
    passed BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    shown_at BIGINT,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX bulks_by_user ON bulks (tenant_id, user_id, created_at);
-- outcome: nothing yet, 'done', or a refusal (JSON). secret: a password that was made, sealed until it is shown.
CREATE TABLE bulk_people (
    tenant_id TEXT NOT NULL,
    bulk_id TEXT NOT NULL,
    place BIGINT NOT NULL,
    user_id TEXT NOT NULL,
    login TEXT NOT NULL,
    outcome TEXT,
    secret BYTEA,
    PRIMARY KEY (tenant_id, bulk_id, place),
    FOREIGN KEY (tenant_id, bulk_id) REFERENCES bulks (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX bulk_secrets ON bulk_people (tenant_id, bulk_id) WHERE secret IS NOT NULL;
