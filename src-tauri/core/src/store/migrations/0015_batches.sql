-- Papers for a whole programme, papers given all the same, and batches whose files are still to be
-- written; docs/schema.sql explains every table and column.
ALTER TABLE certificate ADD COLUMN programme BLOB;
ALTER TABLE certificate ADD COLUMN anyway TEXT NOT NULL DEFAULT '';
CREATE INDEX certificate_programme ON certificate(programme, trainee) WHERE programme IS NOT NULL;
CREATE TABLE paper_run(id BLOB PRIMARY KEY, certificates BLOB NOT NULL, form TEXT NOT NULL, path TEXT NOT NULL, given_on TEXT NOT NULL) STRICT;
