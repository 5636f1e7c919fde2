-- The group that people are put into, or taken out of.
ALTER TABLE bulks ADD COLUMN group_name TEXT;
