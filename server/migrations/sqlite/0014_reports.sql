-- Reports read these kinds of events alone.
CREATE INDEX reported ON events (tenant_id, kind, at) WHERE kind IN ('reset', 'registration');
