-- Papers handed over, copies of them, and papers of the book from before the program; docs/schema.sql
-- explains every column.
ALTER TABLE certificate ADD COLUMN handed_on TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN handed_to TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN about TEXT NOT NULL DEFAULT '';
CREATE TABLE certificate_copy(id BLOB PRIMARY KEY, certificate BLOB, reason TEXT NOT NULL DEFAULT '', on_date TEXT NOT NULL DEFAULT '', trashed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX certificate_copy_certificate ON certificate_copy(certificate);
