-- Lists, the first page and finding are answered from narrow indexes: a row of the tables is many
-- times as wide, and every page of the file that is touched must be decrypted.

-- who was present, counted without the rows of marks
DROP INDEX attendance_session;
CREATE INDEX attendance_session ON attendance(session, trainee, mark, trashed);
DROP INDEX enrolment_event;
CREATE INDEX enrolment_event ON enrolment(event, trainee, status, trashed);
-- a certificate carries its whole text, so not even its trash mark is read from the row
DROP INDEX certificate_event;
CREATE INDEX certificate_event ON certificate(event, trainee, trashed, id);

-- who is outside the trash, and the order of lists; `trashed` never stands first, because SQLite
-- keeps no figures here and would take it for a column that tells rows apart
CREATE INDEX trainee_listed ON trainee(id, trashed, birth_date);
DROP INDEX trainee_sort;
CREATE INDEX trainee_sort ON trainee(sort_key, id, trashed);
CREATE INDEX trainee_district ON trainee(district, trashed);

-- numbers and addresses as they are typed; the last digits of a phone are what people remember
CREATE INDEX trainee_phone ON trainee(substr(phone, -3), phone);
CREATE INDEX trainee_iin ON trainee(iin);
CREATE INDEX trainee_email ON trainee(email);

-- one letter is a query too, and a mistyped word is compared with words, not with people
DROP TABLE trainee_search;
CREATE VIRTUAL TABLE trainee_search USING fts5(folded, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3');
INSERT INTO trainee_search(rowid, folded) SELECT number, folded FROM trainee;
CREATE TABLE trainee_word(word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO trainee_word(word)
  WITH RECURSIVE split(word, rest) AS (
    SELECT '', folded || ' ' FROM trainee
    UNION ALL
    SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1)
    FROM split WHERE rest <> '')
  SELECT DISTINCT word FROM split WHERE word <> '';
