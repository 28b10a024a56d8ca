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
CREATE INDEX trainee_district ON trainee(district, trashed, sort_key, id);

-- numbers and addresses as they are typed; the last digits of a phone are what people remember
CREATE INDEX trainee_phone ON trainee(substr(phone, -3), phone);
CREATE INDEX trainee_iin ON trainee(iin);
CREATE INDEX trainee_email ON trainee(email COLLATE NOCASE);

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

-- what lists say of every event, counted when something changed and not whenever a list is shown;
-- the triggers throw figures away by whatever path something they are counted from changes
CREATE TABLE event_figure(
  event BLOB PRIMARY KEY,
  sessions INTEGER NOT NULL,
  enrolled INTEGER NOT NULL,
  attended INTEGER NOT NULL,
  certificates INTEGER NOT NULL,
  due INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER figure_event_gone AFTER DELETE ON event BEGIN
  DELETE FROM event_figure WHERE event = old.id;
END;
CREATE TRIGGER figure_session_new AFTER INSERT ON session BEGIN
  DELETE FROM event_figure WHERE event = new.event;
END;
CREATE TRIGGER figure_session_other AFTER UPDATE OF event, trashed ON session BEGIN
  DELETE FROM event_figure WHERE event = new.event;
  DELETE FROM event_figure WHERE event = old.event;
END;
CREATE TRIGGER figure_session_gone AFTER DELETE ON session BEGIN
  DELETE FROM event_figure WHERE event = old.event;
END;
CREATE TRIGGER figure_enrolment_new AFTER INSERT ON enrolment BEGIN
  DELETE FROM event_figure WHERE event = new.event;
END;
CREATE TRIGGER figure_enrolment_other AFTER UPDATE OF event, trainee, status, trashed ON enrolment BEGIN
  DELETE FROM event_figure WHERE event = new.event;
  DELETE FROM event_figure WHERE event = old.event;
END;
CREATE TRIGGER figure_enrolment_gone AFTER DELETE ON enrolment BEGIN
  DELETE FROM event_figure WHERE event = old.event;
END;
CREATE TRIGGER figure_attendance_new AFTER INSERT ON attendance BEGIN
  DELETE FROM event_figure WHERE event IN (SELECT event FROM session WHERE id = new.session);
END;
CREATE TRIGGER figure_attendance_other AFTER UPDATE OF session, trainee, mark, trashed ON attendance BEGIN
  DELETE FROM event_figure WHERE event IN (SELECT event FROM session WHERE id = new.session);
  DELETE FROM event_figure WHERE event IN (SELECT event FROM session WHERE id = old.session);
END;
CREATE TRIGGER figure_attendance_gone AFTER DELETE ON attendance BEGIN
  DELETE FROM event_figure WHERE event IN (SELECT event FROM session WHERE id = old.session);
END;
CREATE TRIGGER figure_certificate_new AFTER INSERT ON certificate BEGIN
  DELETE FROM event_figure WHERE event = new.event;
END;
CREATE TRIGGER figure_certificate_other AFTER UPDATE OF event, trainee, trashed ON certificate BEGIN
  DELETE FROM event_figure WHERE event = new.event;
  DELETE FROM event_figure WHERE event = old.event;
END;
CREATE TRIGGER figure_certificate_gone AFTER DELETE ON certificate BEGIN
  DELETE FROM event_figure WHERE event = old.event;
END;
CREATE TRIGGER figure_certificate_void_new AFTER INSERT ON certificate_void BEGIN
  DELETE FROM event_figure WHERE event IN (SELECT event FROM certificate WHERE id = new.certificate);
END;
CREATE TRIGGER figure_certificate_void_other AFTER UPDATE OF certificate, trashed ON certificate_void BEGIN
  DELETE FROM event_figure WHERE event IN (SELECT event FROM certificate WHERE id = new.certificate);
  DELETE FROM event_figure WHERE event IN (SELECT event FROM certificate WHERE id = old.certificate);
END;
CREATE TRIGGER figure_certificate_void_gone AFTER DELETE ON certificate_void BEGIN
  DELETE FROM event_figure WHERE event IN (SELECT event FROM certificate WHERE id = old.certificate);
END;
CREATE TRIGGER figure_trainee_new AFTER INSERT ON trainee BEGIN
  DELETE FROM event_figure WHERE event IN (SELECT event FROM enrolment WHERE trainee = new.id);
END;
CREATE TRIGGER figure_trainee_other AFTER UPDATE OF trashed ON trainee BEGIN
  DELETE FROM event_figure WHERE event IN (SELECT event FROM enrolment WHERE trainee = new.id);
  DELETE FROM event_figure WHERE event IN (SELECT event FROM enrolment WHERE trainee = old.id);
END;
CREATE TRIGGER figure_trainee_gone AFTER DELETE ON trainee BEGIN
  DELETE FROM event_figure WHERE event IN (SELECT event FROM enrolment WHERE trainee = old.id);
END;
