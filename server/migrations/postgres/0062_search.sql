-- Names are compared without their accents as well: the program fills this in anew.
UPDATE users SET folded = NULL;
-- A name as a whole, to be ordered by, and to be found before those who only hold it.
ALTER TABLE users ADD COLUMN called TEXT;
CREATE INDEX users_by_name ON users (tenant_id, called, login);
-- Addresses, and numbers from their end: whoever knows one finds whose it is. Compared byte by byte.
ALTER TABLE contacts ADD COLUMN sought TEXT COLLATE "C";
CREATE INDEX contacts_to_search ON contacts (tenant_id, sought);
CREATE INDEX contacts_to_fold ON contacts (user_id) WHERE sought IS NULL;
