-- A number that was typed and refused stands in its input again.
ALTER TABLE flows ADD COLUMN typed TEXT;
