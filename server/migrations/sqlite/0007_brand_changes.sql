-- Changes of the looks are listed, and there are few of them among all events.
CREATE INDEX brand_changes ON events (tenant_id, at) WHERE kind = 'brand_changed';
