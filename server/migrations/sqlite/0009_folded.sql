-- What the search box looks through; the program fills it in for people who are there already.
ALTER TABLE users ADD COLUMN folded TEXT;
CREATE INDEX users_to_fold ON users (id) WHERE folded IS NULL;
