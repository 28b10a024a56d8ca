-- People written down twice: which records are one person. What people choose is shared, as any
-- record is; which record stands for the others is made from it.
DROP TABLE merge_edge;

CREATE TABLE same_person(
  id BLOB PRIMARY KEY,
  first BLOB,
  second BLOB,
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX same_person_first ON same_person(first);
CREATE INDEX same_person_second ON same_person(second);

CREATE TABLE same_person_pick(
  entity BLOB NOT NULL,
  key BLOB NOT NULL,
  value TEXT NOT NULL DEFAULT '',
  PRIMARY KEY(entity, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX canonical_shown ON canonical(shown);
