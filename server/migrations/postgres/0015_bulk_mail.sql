-- Whoever asked for help for several people may want a mail when it is over.
ALTER TABLE bulks ADD COLUMN mail BOOLEAN NOT NULL DEFAULT FALSE;
