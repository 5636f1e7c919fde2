-- Changes of the policy are listed, and there are few of them among all events.
CREATE INDEX policy_changes ON events (tenant_id, at) WHERE kind = 'policy_changed';
