-- A list that was left half-answered waits until it is taken in or put away, also when the program
-- is closed meanwhile: the file may be gone by then, so it is kept as it was read.
CREATE TABLE import_waiting(
  id BLOB PRIMARY KEY,
  name TEXT NOT NULL,
  event BLOB NOT NULL,
  session BLOB NOT NULL,
  waiting INTEGER NOT NULL,
  choices TEXT NOT NULL,
  book BLOB NOT NULL
) STRICT;
