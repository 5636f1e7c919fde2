-- How many seconds an attempt took, on the event that ended it: a program is told from a person by it.
ALTER TABLE events ADD COLUMN took_s BIGINT;
