-- When somebody else than its owner last wrote an address or number over: until a day later it proves nobody. None: it came with the person.
ALTER TABLE contacts ADD COLUMN written_at BIGINT;
UPDATE contacts SET written_at = (
    SELECT MAX(e.at) FROM events e
    WHERE e.tenant_id = contacts.tenant_id AND e.user_id = contacts.user_id AND e.kind = 'user_changed'
        AND ' ' || e.detail || ' ' LIKE '% ' || contacts.kind || ' %'
) WHERE verified_at IS NULL;
-- User ids of people who are gone: whoever is made anew under one of them is not who came first.
CREATE INDEX events_of_the_gone ON events (tenant_id, login) WHERE kind = 'user_deleted';
