-- People of a file who can be sent no invitation.
ALTER TABLE imports ADD COLUMN unreachable BIGINT NOT NULL DEFAULT 0;
