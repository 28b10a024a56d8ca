-- What a mistyped address of a list was probably meant to be: a report of a meeting finds its person by it.
CREATE TABLE likely_email(trainee BLOB NOT NULL, email TEXT NOT NULL, PRIMARY KEY(trainee, email)) STRICT, WITHOUT ROWID;
