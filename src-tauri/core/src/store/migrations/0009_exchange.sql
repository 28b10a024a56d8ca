-- Registers agree with those of other laptops; docs/schema.sql explains every table and column.

-- facts
ALTER TABLE source ADD COLUMN forked_from INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN forked_after INTEGER NOT NULL DEFAULT 0;
ALTER TABLE segment DROP COLUMN bytes;
ALTER TABLE segment ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE segment ADD COLUMN hash BLOB;
ALTER TABLE segment ADD COLUMN header BLOB;
ALTER TABLE segment ADD COLUMN signature BLOB;
ALTER TABLE segment ADD COLUMN salts BLOB;
CREATE INDEX segment_arrived ON segment(arrived) WHERE hash IS NOT NULL;
CREATE UNIQUE INDEX segment_hash ON segment(hash) WHERE hash IS NOT NULL;
ALTER TABLE tx ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0;
UPDATE tx SET arrived = ranked.place FROM (SELECT id, row_number() OVER (ORDER BY stamp, id) AS place FROM tx) AS ranked WHERE ranked.id = tx.id;
CREATE INDEX tx_arrived ON tx(arrived);
CREATE INDEX tx_stamp ON tx(stamp);
CREATE TABLE blanked(op INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY(op, position)) STRICT, WITHOUT ROWID;
CREATE TABLE roster(hash BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE waiting(hash BLOB PRIMARY KEY, laptop BLOB NOT NULL, reason TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;

-- merge state
CREATE TABLE named(entity BLOB NOT NULL, source INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(entity, source)) STRICT, WITHOUT ROWID;
CREATE TABLE conflict(entity BLOB NOT NULL, field INTEGER NOT NULL, key BLOB NOT NULL, PRIMARY KEY(entity, field, key)) STRICT, WITHOUT ROWID;
ALTER TABLE presence ADD COLUMN was_gone INTEGER NOT NULL DEFAULT 0;
CREATE INDEX presence_back ON presence(entity) WHERE was_gone = 1 AND gone = 0;

-- local
ALTER TABLE this_laptop ADD COLUMN keeper_seed BLOB;
CREATE TABLE other_laptop(laptop BLOB PRIMARY KEY, known TEXT NOT NULL DEFAULT '[]', heard_at INTEGER NOT NULL DEFAULT 0, sent TEXT NOT NULL DEFAULT '[]', sent_at INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE exchange_log(id INTEGER PRIMARY KEY, moment INTEGER NOT NULL, deed TEXT NOT NULL, laptop BLOB, file_hash BLOB, told TEXT NOT NULL DEFAULT '{}', undone_by INTEGER NOT NULL DEFAULT 0, tx INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX exchange_log_file ON exchange_log(file_hash);
CREATE TABLE exchange_row(exchange INTEGER NOT NULL, entity BLOB NOT NULL, field INTEGER NOT NULL, key BLOB NOT NULL, before BLOB NOT NULL, after BLOB NOT NULL, PRIMARY KEY(exchange, entity, field, key)) STRICT, WITHOUT ROWID;
