-- The first schema; docs/schema.sql explains every table and column.

-- facts
CREATE TABLE source(number INTEGER PRIMARY KEY, laptop BLOB NOT NULL, incarnation INTEGER NOT NULL, last_seq INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE segment(source INTEGER NOT NULL, number INTEGER NOT NULL, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL DEFAULT 0, seen TEXT NOT NULL DEFAULT '{}', bytes BLOB, PRIMARY KEY(source, number)) STRICT, WITHOUT ROWID;
CREATE TABLE tx(id INTEGER PRIMARY KEY, last_seq INTEGER NOT NULL, worker BLOB NOT NULL, act INTEGER NOT NULL, stamp INTEGER NOT NULL, undoes INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX tx_undoes ON tx(undoes) WHERE undoes <> 0;
CREATE TABLE op(id INTEGER PRIMARY KEY, entity BLOB NOT NULL, body BLOB NOT NULL) STRICT;
CREATE INDEX op_entity ON op(entity);
CREATE TABLE blob(hash BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

-- merge state
CREATE TABLE presence(entity BLOB PRIMARY KEY, kind INTEGER NOT NULL, born INTEGER NOT NULL, gone INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE head(entity BLOB NOT NULL, field INTEGER NOT NULL, key BLOB NOT NULL, op INTEGER NOT NULL, PRIMARY KEY(entity, field, key, op)) STRICT, WITHOUT ROWID;
CREATE TABLE merge_edge(id BLOB PRIMARY KEY, first BLOB NOT NULL, second BLOB NOT NULL) STRICT;
CREATE TABLE canonical(entity BLOB PRIMARY KEY, shown BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE unknown(op INTEGER PRIMARY KEY) STRICT;

-- product tables
CREATE TABLE academy(
  id BLOB PRIMARY KEY,
  name_kk TEXT NOT NULL DEFAULT '',
  name_ru TEXT NOT NULL DEFAULT '',
  name_en TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  series TEXT NOT NULL DEFAULT '',
  city_kk TEXT NOT NULL DEFAULT '',
  city_ru TEXT NOT NULL DEFAULT '',
  city_en TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE worker(
  id BLOB PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  position TEXT NOT NULL DEFAULT '',
  left_academy INTEGER,
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE reference(
  id BLOB PRIMARY KEY,
  kind TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',
  kk TEXT NOT NULL DEFAULT '',
  ru TEXT NOT NULL DEFAULT '',
  en TEXT NOT NULL DEFAULT '',
  forms TEXT NOT NULL DEFAULT '',
  position INTEGER,
  hidden INTEGER,
  shipped INTEGER,
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX reference_kind ON reference(kind);
CREATE TABLE programme(
  id BLOB PRIMARY KEY,
  title_kk TEXT NOT NULL DEFAULT '',
  title_ru TEXT NOT NULL DEFAULT '',
  title_en TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE event(
  id BLOB PRIMARY KEY,
  title_kk TEXT NOT NULL DEFAULT '',
  title_ru TEXT NOT NULL DEFAULT '',
  title_en TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  programme BLOB,
  period TEXT NOT NULL DEFAULT '',
  format TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  district TEXT NOT NULL DEFAULT '',
  organiser BLOB,
  hours INTEGER,
  status TEXT NOT NULL DEFAULT '',
  emergency INTEGER,
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0,
  sort_key BLOB NOT NULL DEFAULT x'',
  folded TEXT NOT NULL DEFAULT '',
  first_day TEXT NOT NULL DEFAULT '',
  last_day TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE session(
  id BLOB PRIMARY KEY,
  event BLOB,
  position INTEGER,
  title TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  starts TEXT NOT NULL DEFAULT '',
  hours INTEGER,
  place TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT '',
  speakers TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX session_event ON session(event);
CREATE TABLE trainee(
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  surname TEXT NOT NULL DEFAULT '',
  given TEXT NOT NULL DEFAULT '',
  patronymic TEXT NOT NULL DEFAULT '',
  birth_date TEXT NOT NULL DEFAULT '',
  sex TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  iin TEXT NOT NULL DEFAULT '',
  district TEXT NOT NULL DEFAULT '',
  school TEXT NOT NULL DEFAULT '',
  organisation TEXT NOT NULL DEFAULT '',
  faculty TEXT NOT NULL DEFAULT '',
  course TEXT NOT NULL DEFAULT '',
  study_group TEXT NOT NULL DEFAULT '',
  latin_name TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  phone_more TEXT NOT NULL DEFAULT '',
  position TEXT NOT NULL DEFAULT '',
  dative TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0,
  sort_key BLOB NOT NULL DEFAULT x'',
  folded TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX trainee_sort ON trainee(sort_key);
CREATE VIRTUAL TABLE trainee_search USING fts5(folded, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3');
CREATE TABLE tag(
  id BLOB PRIMARY KEY,
  entity BLOB,
  kind TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX tag_entity ON tag(entity);
CREATE TABLE club(
  id BLOB PRIMARY KEY,
  name_kk TEXT NOT NULL DEFAULT '',
  name_ru TEXT NOT NULL DEFAULT '',
  name_en TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  school TEXT NOT NULL DEFAULT '',
  district TEXT NOT NULL DEFAULT '',
  founded_on TEXT NOT NULL DEFAULT '',
  born_at BLOB,
  head_count INTEGER,
  note TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0,
  sort_key BLOB NOT NULL DEFAULT x'',
  folded TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE membership(
  id BLOB PRIMARY KEY,
  club BLOB,
  trainee BLOB,
  role TEXT NOT NULL DEFAULT '',
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX membership_club ON membership(club);
CREATE INDEX membership_trainee ON membership(trainee);
CREATE TABLE club_grant(
  id BLOB PRIMARY KEY,
  club BLOB,
  title TEXT NOT NULL DEFAULT '',
  giver TEXT NOT NULL DEFAULT '',
  won_on TEXT NOT NULL DEFAULT '',
  sum INTEGER,
  note TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX club_grant_club ON club_grant(club);
CREATE TABLE question(
  id BLOB PRIMARY KEY,
  event BLOB,
  title TEXT NOT NULL DEFAULT '',
  position INTEGER,
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX question_event ON question(event);
CREATE TABLE enrolment(
  id BLOB PRIMARY KEY,
  event BLOB,
  trainee BLOB,
  role TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT '',
  registered_at TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE enrolment_answer(entity BLOB NOT NULL, key BLOB NOT NULL, value TEXT NOT NULL DEFAULT '', PRIMARY KEY(entity, key)) STRICT, WITHOUT ROWID;
CREATE INDEX enrolment_event ON enrolment(event, trainee);
CREATE INDEX enrolment_trainee ON enrolment(trainee);
CREATE TABLE attendance(
  id BLOB PRIMARY KEY,
  session BLOB,
  trainee BLOB,
  mark TEXT NOT NULL DEFAULT '',
  minutes INTEGER,
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX attendance_session ON attendance(session, trainee);
CREATE INDEX attendance_trainee ON attendance(trainee);
CREATE TABLE certificate(
  id BLOB PRIMARY KEY,
  event BLOB,
  trainee BLOB,
  lang TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  serial TEXT NOT NULL DEFAULT '',
  counter INTEGER,
  issued_on TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT '',
  office_number TEXT NOT NULL DEFAULT '',
  replaces BLOB,
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX certificate_event ON certificate(event);
CREATE INDEX certificate_trainee ON certificate(trainee);
CREATE INDEX certificate_serial ON certificate(serial);
CREATE TABLE certificate_void(
  id BLOB PRIMARY KEY,
  certificate BLOB,
  reason TEXT NOT NULL DEFAULT '',
  on_date TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX certificate_void_certificate ON certificate_void(certificate);
CREATE TABLE organisation(
  id BLOB PRIMARY KEY,
  full_kk TEXT NOT NULL DEFAULT '',
  full_ru TEXT NOT NULL DEFAULT '',
  full_en TEXT NOT NULL DEFAULT '',
  short_kk TEXT NOT NULL DEFAULT '',
  short_ru TEXT NOT NULL DEFAULT '',
  short_en TEXT NOT NULL DEFAULT '',
  paper_kk TEXT NOT NULL DEFAULT '',
  paper_ru TEXT NOT NULL DEFAULT '',
  paper_en TEXT NOT NULL DEFAULT '',
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  logo BLOB,
  position INTEGER,
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE signatory(
  id BLOB PRIMARY KEY,
  name_kk TEXT NOT NULL DEFAULT '',
  name_ru TEXT NOT NULL DEFAULT '',
  name_en TEXT NOT NULL DEFAULT '',
  title_kk TEXT NOT NULL DEFAULT '',
  title_ru TEXT NOT NULL DEFAULT '',
  title_en TEXT NOT NULL DEFAULT '',
  organisation BLOB,
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  position INTEGER,
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE not_same(
  id BLOB PRIMARY KEY,
  first BLOB,
  second BLOB,
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE head_count(
  id BLOB PRIMARY KEY,
  event BLOB,
  label TEXT NOT NULL DEFAULT '',
  people INTEGER,
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX head_count_event ON head_count(event);
CREATE TABLE consent(
  id BLOB PRIMARY KEY,
  trainee BLOB,
  scope TEXT NOT NULL DEFAULT '',
  given TEXT NOT NULL DEFAULT '',
  on_date TEXT NOT NULL DEFAULT '',
  signed_by TEXT NOT NULL DEFAULT '',
  event BLOB,
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX consent_trainee ON consent(trainee);
CREATE TABLE laptop(
  id BLOB PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',
  signing TEXT NOT NULL DEFAULT '',
  sealing TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;

-- local tables
CREATE TABLE this_laptop(one INTEGER PRIMARY KEY CHECK (one = 1), register BLOB NOT NULL, laptop BLOB NOT NULL, source INTEGER NOT NULL, code TEXT NOT NULL, signing_key BLOB NOT NULL, sealing_key BLOB NOT NULL, last_counter INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE local_setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE import_row(event BLOB NOT NULL, fingerprint BLOB NOT NULL, trainee BLOB NOT NULL, PRIMARY KEY(event, fingerprint)) STRICT, WITHOUT ROWID;
CREATE TABLE import_column(title TEXT PRIMARY KEY, meaning TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE import_value(meaning TEXT NOT NULL, typed TEXT NOT NULL, meant TEXT NOT NULL, PRIMARY KEY(meaning, typed)) STRICT, WITHOUT ROWID;
CREATE TABLE export_log(moment INTEGER NOT NULL, worker BLOB NOT NULL, what TEXT NOT NULL, rows INTEGER NOT NULL) STRICT;
