-- The tables of a register, for reading.
--
-- The program is made of src-tauri/core/src/store/migrations; a test holds this file to the same
-- tables, columns and types. One register is one SQLite file, encrypted by SQLCipher (AES-256, page by
-- page), in WAL mode. Ids are 16 bytes. Indexes stand after their table.

-- FACTS: append-only. They are what would travel; everything else can be made from them.

-- Writers of the log: one row per laptop and incarnation. Numbers are local to this file.
CREATE TABLE source(
  number INTEGER PRIMARY KEY,  -- the upper part of operation ids
  laptop BLOB NOT NULL,  -- id in table laptop
  incarnation INTEGER NOT NULL,  -- grows when a restored file goes on
  last_seq INTEGER NOT NULL DEFAULT 0,  -- the last operation written; numbering has no gaps
  forked_from INTEGER NOT NULL DEFAULT 0,  -- the source it goes on from, where a disk was copied; else 0
  forked_after INTEGER NOT NULL DEFAULT 0  -- the last operation of that source that both share
) STRICT;

-- Runs of a writer's operations with what the writer had seen all through. Closed ones are signed and
-- travel; at most the last of this laptop's own is open.
CREATE TABLE segment(
  source INTEGER NOT NULL,
  number INTEGER NOT NULL,  -- order within its source
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL DEFAULT 0,  -- 0 while open
  seen TEXT NOT NULL DEFAULT '{}',  -- JSON: for every other source the last seq known when the segment began
  arrived INTEGER NOT NULL DEFAULT 0,  -- 1, 2, 3… as they were closed or came: causes before effects; local
  hash BLOB,  -- BLAKE3 of the header: its name for ever; NULL while open
  header BLOB,  -- what is signed
  signature BLOB,  -- Ed25519 over the hash
  salts BLOB,  -- what hides erased values
  PRIMARY KEY(source, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX segment_arrived ON segment(arrived) WHERE hash IS NOT NULL;
CREATE UNIQUE INDEX segment_hash ON segment(hash) WHERE hash IS NOT NULL;

-- Transactions: one deed of a worker each.
CREATE TABLE tx(
  id INTEGER PRIMARY KEY,  -- row id of its first operation
  last_seq INTEGER NOT NULL,  -- order of its last operation
  worker BLOB NOT NULL,  -- id in table worker
  act INTEGER NOT NULL,  -- number of the deed in act.rs; for ever
  stamp INTEGER NOT NULL,  -- hybrid clock: milliseconds << 16 | counter; breaks ties of display only
  undoes INTEGER NOT NULL DEFAULT 0,  -- the transaction it took back, or 0
  arrived INTEGER NOT NULL DEFAULT 0  -- 1, 2, 3… as they came into this file: the order of a rebuild; local
) STRICT;
CREATE INDEX tx_stamp ON tx(stamp);
CREATE INDEX tx_undoes ON tx(undoes) WHERE undoes <> 0;
CREATE INDEX tx_arrived ON tx(arrived);

-- Operations: one record, some of its fields, what they replace. Never deleted, and updated only where a
-- value is erased at the wish of whom it told of.
CREATE TABLE op(
  id INTEGER PRIMARY KEY,  -- source << 40 | seq
  entity BLOB NOT NULL,  -- the record written
  body BLOB NOT NULL  -- deed, table number, fields, values and replaced operations; operation.rs tells the bytes
) STRICT;
CREATE INDEX op_entity ON op(entity);

-- Pictures such as logos, by the BLAKE3 hash of their bytes.
CREATE TABLE blob(
  hash BLOB PRIMARY KEY,  -- BLAKE3
  bytes BLOB NOT NULL
) STRICT;

-- Hashes that stand for values erased after their segment was signed.
CREATE TABLE blanked(
  op INTEGER NOT NULL,  -- id in table op
  position INTEGER NOT NULL,  -- of the value in the operation
  hash BLOB NOT NULL,
  PRIMARY KEY(op, position)
) STRICT, WITHOUT ROWID;

-- Who may write: entries signed by the keeper.
CREATE TABLE roster(
  hash BLOB PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Segments that came before their causes, or that the keeper has to decide on. They are passed on.
CREATE TABLE waiting(
  hash BLOB PRIMARY KEY,
  laptop BLOB NOT NULL,
  reason TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- MERGE STATE: made from the facts by store/apply.rs; a rebuild gives the same rows.

-- Which records exist, since when, and what put them in the trash.
CREATE TABLE presence(
  entity BLOB PRIMARY KEY,
  kind INTEGER NOT NULL,  -- number of the table in the catalogue
  born INTEGER NOT NULL,  -- the operation that created the record: of several the one that came first
  gone INTEGER NOT NULL DEFAULT 0,  -- the deletion in force, or 0
  was_gone INTEGER NOT NULL DEFAULT 0  -- 1 once any deletion came, in force or not
) STRICT, WITHOUT ROWID;
CREATE INDEX presence_back ON presence(entity) WHERE was_gone = 1 AND gone = 0;

-- The last operation of every source that ever named a record in one of its fields, whatever it names
-- now. With the operations on the record it is what a deletion must have seen.
CREATE TABLE named(
  entity BLOB NOT NULL,  -- the record that is named
  source INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY(entity, source)
) STRICT, WITHOUT ROWID;

-- Heads of fields, only where a head is not the creating operation alone. A field without rows here
-- has one head: the operation in presence.born, if it wrote the field.
CREATE TABLE head(
  entity BLOB NOT NULL,
  field INTEGER NOT NULL,  -- number of the field in the catalogue
  key BLOB NOT NULL,  -- entry of a keyed field; empty for a plain field
  op INTEGER NOT NULL,  -- an operation no known operation replaces here
  PRIMARY KEY(entity, field, key, op)
) STRICT, WITHOUT ROWID;

-- Fields that stand in two versions: several heads, and not all of one value.
CREATE TABLE conflict(
  entity BLOB NOT NULL,
  field INTEGER NOT NULL,  -- number of the field in the catalogue
  key BLOB NOT NULL,  -- entry of a keyed field; empty for a plain field
  PRIMARY KEY(entity, field, key)
) STRICT, WITHOUT ROWID;

-- Which record stands for a person who was written down several times: the one with the smallest id,
-- for itself too. Nobody else is here.
CREATE TABLE canonical(
  entity BLOB PRIMARY KEY,
  shown BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX canonical_shown ON canonical(shown);

-- Operations on tables that this version does not know; kept for an upgrade.
CREATE TABLE unknown(
  op INTEGER PRIMARY KEY  -- id in table op
) STRICT;

-- PRODUCT TABLES: what screens read. Each holds the displayed value of every field, plus derived
-- columns. Dates are ISO text; absent text is ''. `id` is a record's id: UUIDv7 unless a comment says
-- derived. Columns that hold the id of another table are not enforced: a merge must never fail on them.
-- _kk, _ru, _en: the same text as typed in each language.

-- The academy: one row.
CREATE TABLE academy(
  id BLOB PRIMARY KEY,
  name_kk TEXT NOT NULL DEFAULT '',
  name_ru TEXT NOT NULL DEFAULT '',
  name_en TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',  -- kk, ru or en: of papers and of the first start
  series TEXT NOT NULL DEFAULT '',  -- first part of certificate numbers
  city_kk TEXT NOT NULL DEFAULT '',
  city_ru TEXT NOT NULL DEFAULT '',
  city_en TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  check_address TEXT NOT NULL DEFAULT '',  -- page for checking papers that their codes name; '' where codes begin with words
  check_phone TEXT NOT NULL DEFAULT '',  -- where a paper's number is asked; '' for phone
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;

-- People who use the laptop.
CREATE TABLE worker(
  id BLOB PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  position TEXT NOT NULL DEFAULT '',  -- office held
  left_academy INTEGER,  -- 1 when no longer working; the name stays in history
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;

-- Rows of the editable lists: districts, schools, kinds of events, roles, categories…
CREATE TABLE reference(
  id BLOB PRIMARY KEY,  -- derived from kind and code
  kind TEXT NOT NULL DEFAULT '',  -- district, school, event_kind, format, role, category, direction, club_kind…
  code TEXT NOT NULL DEFAULT '',  -- what other tables store
  kk TEXT NOT NULL DEFAULT '',
  ru TEXT NOT NULL DEFAULT '',
  en TEXT NOT NULL DEFAULT '',
  forms TEXT NOT NULL DEFAULT '',  -- JSON: Kazakh and Russian forms used in sentences of papers
  position INTEGER,  -- order in the list; empty: by name
  hidden INTEGER,  -- 1: stays on old records, not offered any more
  shipped INTEGER,  -- 1: came with the program
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX reference_kind ON reference(kind);

-- What events belong to.
CREATE TABLE programme(
  id BLOB PRIMARY KEY,
  title_kk TEXT NOT NULL DEFAULT '',
  title_ru TEXT NOT NULL DEFAULT '',
  title_en TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  missed_at_most INTEGER,  -- completed by who missed no more sessions; empty: not asked
  hours_at_least INTEGER,  -- and was there for so many academic hours; empty: not asked
  all_marked INTEGER,  -- 1: and nobody's session is left unmarked
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;

-- Events.
CREATE TABLE event(
  id BLOB PRIMARY KEY,
  title_kk TEXT NOT NULL DEFAULT '',
  title_ru TEXT NOT NULL DEFAULT '',
  title_en TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',  -- code of a reference row
  programme BLOB,  -- id in table programme
  period TEXT NOT NULL DEFAULT '',  -- 2026-10-15, 2026-10-15/2026-10-16, 2026-11, 2026-Q4, 2026/27, 2026 or empty
  format TEXT NOT NULL DEFAULT '',  -- code: offline, online, hybrid
  place TEXT NOT NULL DEFAULT '',
  district TEXT NOT NULL DEFAULT '',  -- code of a reference row
  organiser BLOB,  -- id in table organisation
  hours INTEGER,  -- academic hours printed on papers
  status TEXT NOT NULL DEFAULT '',  -- planned, discussed, open, ongoing, held, reported, cancelled
  emergency INTEGER,  -- 1: nobody under 18 may be enrolled (law 42-VI, article 12)
  note TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT '',  -- where online
  audience TEXT NOT NULL DEFAULT '',  -- who it is for
  partners TEXT NOT NULL DEFAULT '',  -- who holds it together with the academy, a line each
  capacity INTEGER,  -- places; who comes after waits; empty: as many as come
  responsible TEXT NOT NULL DEFAULT '',  -- who answers for it
  outcome TEXT NOT NULL DEFAULT '',  -- what it ends with, as the plan says it
  plan_line BLOB,  -- id in table plan_line
  trashed INTEGER NOT NULL DEFAULT 0,  -- 1 in the trash; derived from presence
  sort_key BLOB NOT NULL DEFAULT x'',  -- derived: Kazakh collation key of the title
  folded TEXT NOT NULL DEFAULT '',  -- derived: search text
  first_day TEXT NOT NULL DEFAULT '',  -- derived from period
  last_day TEXT NOT NULL DEFAULT ''  -- derived from period
) STRICT;
CREATE INDEX event_plan_line ON event(plan_line) WHERE plan_line IS NOT NULL;

-- Dated parts of events.
CREATE TABLE session(
  id BLOB PRIMARY KEY,
  event BLOB,  -- id in table event
  position INTEGER,  -- order within the event
  title TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',  -- 2026-10-15 or empty
  starts TEXT NOT NULL DEFAULT '',  -- 10:00
  hours INTEGER,
  place TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT '',
  speakers TEXT NOT NULL DEFAULT '',  -- names as typed
  ends TEXT NOT NULL DEFAULT '',  -- 11:30
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX session_event ON session(event);

-- People. The only shared table with a number: the full-text index needs one.
CREATE TABLE trainee(
  number INTEGER PRIMARY KEY,  -- local row number; never travels
  id BLOB NOT NULL UNIQUE,  -- UUIDv7, made when the record is created
  surname TEXT NOT NULL DEFAULT '',  -- one part of a name is enough
  given TEXT NOT NULL DEFAULT '',  -- first name
  patronymic TEXT NOT NULL DEFAULT '',
  birth_date TEXT NOT NULL DEFAULT '',  -- 2008-05-17 or empty; of the nameless the year alone is shown
  sex TEXT NOT NULL DEFAULT '',  -- M, F or empty
  phone TEXT NOT NULL DEFAULT '',  -- +7 and ten digits where understood, else as typed
  email TEXT NOT NULL DEFAULT '',
  iin TEXT NOT NULL DEFAULT '',  -- 12 digits; a wrong check digit is a warning only
  district TEXT NOT NULL DEFAULT '',  -- code of a reference row
  school TEXT NOT NULL DEFAULT '',  -- code of a reference row, or as typed
  organisation TEXT NOT NULL DEFAULT '',
  faculty TEXT NOT NULL DEFAULT '',
  course TEXT NOT NULL DEFAULT '',  -- class or year of study
  study_group TEXT NOT NULL DEFAULT '',
  latin_name TEXT NOT NULL DEFAULT '',  -- as in the passport; empty: by rule
  note TEXT NOT NULL DEFAULT '',
  phone_more TEXT NOT NULL DEFAULT '',  -- other phones
  position TEXT NOT NULL DEFAULT '',  -- office held
  dative TEXT NOT NULL DEFAULT '',  -- the name in the dative, when somebody corrected the rule
  photo BLOB,  -- hash in table blob
  russian_name TEXT NOT NULL DEFAULT '',  -- as in Russian documents; empty: the name itself
  genitive TEXT NOT NULL DEFAULT '',  -- the name in the genitive, when somebody corrected the rule
  russian_dative TEXT NOT NULL DEFAULT '',  -- the Russian name in the dative, when corrected
  other_names TEXT NOT NULL DEFAULT '',  -- a surname before a marriage and the like, a line each
  study_since TEXT NOT NULL DEFAULT '',  -- the place of study above is theirs from this day
  keep_until TEXT NOT NULL DEFAULT '',  -- day after which nothing is a reason to keep the data
  anonymised_on TEXT NOT NULL DEFAULT '',  -- day on which only what statistics need was left
  trashed INTEGER NOT NULL DEFAULT 0,  -- 1 in the trash; derived from presence
  sort_key BLOB NOT NULL DEFAULT x'',  -- derived: Kazakh collation key of surname, given name, patronymic
  folded TEXT NOT NULL DEFAULT ''  -- derived: search text of the name and its Latin form
) STRICT;
CREATE INDEX trainee_listed ON trainee(id, trashed, birth_date);
CREATE INDEX trainee_sort ON trainee(sort_key, id, trashed);
CREATE INDEX trainee_district ON trainee(district, trashed, sort_key, id);
CREATE INDEX trainee_phone ON trainee(substr(phone, -3), phone);
CREATE INDEX trainee_phone_more ON trainee(phone_more) WHERE phone_more <> '';
CREATE INDEX trainee_iin ON trainee(iin);
CREATE INDEX trainee_email ON trainee(email COLLATE NOCASE);
CREATE INDEX trainee_school ON trainee(school, trashed);
CREATE INDEX trainee_group ON trainee(study_group, trashed);
CREATE INDEX trainee_faculty ON trainee(faculty);
CREATE INDEX trainee_organisation ON trainee(organisation);

-- Where a person studied or worked before; the place of today stands in table trainee.
CREATE TABLE study(
  id BLOB PRIMARY KEY,
  trainee BLOB,  -- id in table trainee
  school TEXT NOT NULL DEFAULT '',  -- code of a reference row, or as typed
  organisation TEXT NOT NULL DEFAULT '',
  faculty TEXT NOT NULL DEFAULT '',
  course TEXT NOT NULL DEFAULT '',
  study_group TEXT NOT NULL DEFAULT '',
  since TEXT NOT NULL DEFAULT '',  -- day or empty
  until TEXT NOT NULL DEFAULT '',  -- day or empty
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX study_trainee ON study(trainee);

-- Columns that the academy defines for itself.
CREATE TABLE own_field(
  id BLOB PRIMARY KEY,
  title_kk TEXT NOT NULL DEFAULT '',
  title_ru TEXT NOT NULL DEFAULT '',
  title_en TEXT NOT NULL DEFAULT '',
  holds TEXT NOT NULL DEFAULT '',  -- text, number, day, choice or yes
  choices TEXT NOT NULL DEFAULT '',  -- a line each
  position INTEGER,  -- order in the form
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;

-- What such a column holds of a person.
CREATE TABLE own_value(
  id BLOB PRIMARY KEY,  -- derived from person and column
  trainee BLOB,  -- id in table trainee
  field BLOB,  -- id in table own_field
  value TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX own_value_trainee ON own_value(trainee);
CREATE INDEX own_value_field ON own_value(field, value);

-- Full-text index over trainee.folded; rowid is trainee.number. Keeps no text of its own. The tables
-- trainee_search_* beside it are made by SQLite.
CREATE VIRTUAL TABLE trainee_search USING fts5(folded, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3');

-- Every word of trainee.folded once, so that a mistyped word is compared with words and not with
-- people. A word that nobody has any longer stays until the next rebuild and finds nobody.
CREATE TABLE trainee_word(
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What lists say of an event, counted from sessions, enrolments, marks, certificates and who is in
-- the trash. Triggers on those tables (figure_*) remove the row as soon as one of them changes; the
-- transaction that changed it counts it again. An event without a row is counted when it is read.
CREATE TABLE event_figure(
  event BLOB PRIMARY KEY,  -- id in table event
  sessions INTEGER NOT NULL,
  enrolled INTEGER NOT NULL,  -- people registered
  attended INTEGER NOT NULL,  -- people present or late at one session at least
  certificates INTEGER NOT NULL,  -- valid ones
  due INTEGER NOT NULL  -- people who attended and have no valid certificate of the event
) STRICT, WITHOUT ROWID;

-- Sets: a row per member, so that two laptops adding different members never clash.
CREATE TABLE tag(
  id BLOB PRIMARY KEY,  -- derived from entity, kind and code
  entity BLOB,  -- the record that carries the tag
  kind TEXT NOT NULL DEFAULT '',  -- category, direction…
  code TEXT NOT NULL DEFAULT '',  -- code of a reference row
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX tag_entity ON tag(entity);

-- Clubs.
CREATE TABLE club(
  id BLOB PRIMARY KEY,
  name_kk TEXT NOT NULL DEFAULT '',
  name_ru TEXT NOT NULL DEFAULT '',
  name_en TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',  -- code of a reference row
  school TEXT NOT NULL DEFAULT '',  -- code of a reference row, or as typed
  district TEXT NOT NULL DEFAULT '',  -- code of a reference row
  founded_on TEXT NOT NULL DEFAULT '',
  born_at BLOB,  -- id of the event where the club began
  head_count INTEGER,  -- members by the club's own word
  note TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  organisation TEXT NOT NULL DEFAULT '',  -- where it is not a school
  email TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT '',  -- page or channel
  closed_on TEXT NOT NULL DEFAULT '',  -- day or empty
  trashed INTEGER NOT NULL DEFAULT 0,  -- 1 in the trash; derived from presence
  sort_key BLOB NOT NULL DEFAULT x'',  -- derived
  folded TEXT NOT NULL DEFAULT ''  -- derived
) STRICT;

-- Who is in which club.
CREATE TABLE membership(
  id BLOB PRIMARY KEY,  -- derived from club and trainee; of a later period in the club from its number too
  club BLOB,  -- id in table club
  trainee BLOB,  -- id in table trainee
  role TEXT NOT NULL DEFAULT '',  -- code of a reference row
  since TEXT NOT NULL DEFAULT '',  -- day or empty
  until TEXT NOT NULL DEFAULT '',  -- day or empty
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX membership_club ON membership(club);
CREATE INDEX membership_trainee ON membership(trainee);

-- Grants that clubs won (grant alone is a word of SQL).
CREATE TABLE club_grant(
  id BLOB PRIMARY KEY,
  club BLOB,  -- id in table club
  title TEXT NOT NULL DEFAULT '',
  giver TEXT NOT NULL DEFAULT '',  -- who gave it
  won_on TEXT NOT NULL DEFAULT '',  -- day or empty
  sum INTEGER,  -- tenge
  note TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT '',  -- applied, won, refused, reported
  applied_on TEXT NOT NULL DEFAULT '',  -- day or empty
  asked INTEGER,  -- tenge
  report_due TEXT NOT NULL DEFAULT '',  -- day or empty
  reported_on TEXT NOT NULL DEFAULT '',  -- day or empty
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX club_grant_club ON club_grant(club);

-- Questions of an event's registration form: the extra columns of its list.
CREATE TABLE question(
  id BLOB PRIMARY KEY,  -- derived from event and folded title when it comes from a form
  event BLOB,  -- id in table event
  title TEXT NOT NULL DEFAULT '',
  position INTEGER,  -- order of the columns
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX question_event ON question(event);

-- Who is enrolled in which event.
CREATE TABLE enrolment(
  id BLOB PRIMARY KEY,  -- derived from event and trainee
  event BLOB,  -- id in table event
  trainee BLOB,  -- id in table trainee
  role TEXT NOT NULL DEFAULT '',  -- code of a reference row
  status TEXT NOT NULL DEFAULT '',  -- invited, agreed, registered, waiting, refused, cancelled
  registered_at TEXT NOT NULL DEFAULT '',  -- when the form was sent, as the form tells it
  note TEXT NOT NULL DEFAULT '',
  event_group BLOB,  -- id in table event_group
  status_on TEXT NOT NULL DEFAULT '',  -- day of the status; the later of two is shown, nobody is asked
  law_note TEXT NOT NULL DEFAULT '',  -- why somebody whom the law stops was let in, by whose decision
  confirmed_minutes INTEGER,  -- of volunteer work, as its supervisor confirmed them
  confirmed_by TEXT NOT NULL DEFAULT '',  -- the supervisor
  confirmed_on TEXT NOT NULL DEFAULT '',  -- day
  badge_on TEXT NOT NULL DEFAULT '',  -- when a badge was last printed; nobody is asked about two
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;

-- The answers of an enrolment: the keyed field «answer», a row per question answered.
CREATE TABLE enrolment_answer(
  entity BLOB NOT NULL,  -- id in table enrolment
  key BLOB NOT NULL,  -- id in table question
  value TEXT NOT NULL DEFAULT '',
  PRIMARY KEY(entity, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX enrolment_event ON enrolment(event, trainee, status, trashed);
CREATE INDEX enrolment_trainee ON enrolment(trainee);

-- Marks of people at sessions. Nothing is written for nobody marked.
CREATE TABLE attendance(
  id BLOB PRIMARY KEY,  -- derived from session and trainee
  session BLOB,  -- id in table session
  trainee BLOB,  -- id in table trainee
  mark TEXT NOT NULL DEFAULT '',  -- present, late, excused, absent; empty: mark taken off
  minutes INTEGER,  -- how late
  at TEXT NOT NULL DEFAULT '',  -- when they came, 2026-11-27T09:42, where that is not when the mark was written
  desk TEXT NOT NULL DEFAULT '',  -- where they were let in, where that is not the laptop that wrote the mark
  seconds INTEGER,  -- how long they were there by the report of a meeting
  reason TEXT NOT NULL DEFAULT '',  -- why excused
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX attendance_session ON attendance(session, trainee, mark, trashed);
CREATE INDEX attendance_trainee ON attendance(trainee);

-- Papers as they were issued; but for being handed over, a row is never edited.
CREATE TABLE certificate(
  id BLOB PRIMARY KEY,  -- UUIDv7, made when the record is created
  event BLOB,  -- id in table event
  trainee BLOB,  -- id in table trainee
  lang TEXT NOT NULL DEFAULT '',  -- kk, ru or en
  kind TEXT NOT NULL DEFAULT '',  -- certificate, thanks, diploma, praise
  serial TEXT NOT NULL DEFAULT '',  -- series-year-laptop code-counter-check
  counter INTEGER,  -- the counter inside the serial
  issued_on TEXT NOT NULL DEFAULT '',  -- day
  name TEXT NOT NULL DEFAULT '',  -- the name as printed
  content TEXT NOT NULL DEFAULT '',  -- JSON: everything the paper says and looks like, frozen at issue
  office_number TEXT NOT NULL DEFAULT '',  -- the academy's own number, as typed
  replaces BLOB,  -- the paper this one stands for
  programme BLOB,  -- id in table programme, where the paper is of a whole programme and of no event
  anyway TEXT NOT NULL DEFAULT '',  -- why it was given though the rule did not give it
  handed_on TEXT NOT NULL DEFAULT '',  -- day it was handed over; empty while nobody has it
  handed_to TEXT NOT NULL DEFAULT '',  -- who took it, where that was not the person
  origin TEXT NOT NULL DEFAULT '',  -- old_book: written down before the program, the number as it stands there; no content, no counter
  about TEXT NOT NULL DEFAULT '',  -- what a paper of the old book is for, as written there
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX certificate_event ON certificate(event, trainee, trashed, id);
CREATE INDEX certificate_trainee ON certificate(trainee);
CREATE INDEX certificate_serial ON certificate(serial);
CREATE INDEX certificate_office ON certificate(office_number) WHERE office_number <> '';
CREATE INDEX certificate_programme ON certificate(programme, trainee) WHERE programme IS NOT NULL;

-- Papers declared void, beside the paper that stays as it was.
CREATE TABLE certificate_void(
  id BLOB PRIMARY KEY,  -- derived from the paper
  certificate BLOB,  -- id in table certificate
  reason TEXT NOT NULL DEFAULT '',
  on_date TEXT NOT NULL DEFAULT '',  -- day
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX certificate_void_certificate ON certificate_void(certificate);

-- Papers printed once more under the same number, marked as a copy.
CREATE TABLE certificate_copy(
  id BLOB PRIMARY KEY,  -- UUIDv7, made when the record is created
  certificate BLOB,  -- id in table certificate
  reason TEXT NOT NULL DEFAULT '',
  on_date TEXT NOT NULL DEFAULT '',  -- day
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX certificate_copy_certificate ON certificate_copy(certificate);

-- Bodies that issue papers or hold events. Names are typed as they should stand, never inflected.
CREATE TABLE organisation(
  id BLOB PRIMARY KEY,
  full_kk TEXT NOT NULL DEFAULT '',  -- full name
  full_ru TEXT NOT NULL DEFAULT '',
  full_en TEXT NOT NULL DEFAULT '',
  short_kk TEXT NOT NULL DEFAULT '',  -- short name
  short_ru TEXT NOT NULL DEFAULT '',
  short_en TEXT NOT NULL DEFAULT '',
  paper_kk TEXT NOT NULL DEFAULT '',  -- as it stands on papers
  paper_ru TEXT NOT NULL DEFAULT '',
  paper_en TEXT NOT NULL DEFAULT '',
  since TEXT NOT NULL DEFAULT '',  -- the name is in force from this day
  until TEXT NOT NULL DEFAULT '',  -- to this day; old papers keep the old name
  logo BLOB,  -- hash in table blob
  position INTEGER,  -- order in the list
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;

-- Who signs papers.
CREATE TABLE signatory(
  id BLOB PRIMARY KEY,
  name_kk TEXT NOT NULL DEFAULT '',  -- as it stands on papers
  name_ru TEXT NOT NULL DEFAULT '',
  name_en TEXT NOT NULL DEFAULT '',
  title_kk TEXT NOT NULL DEFAULT '',  -- position
  title_ru TEXT NOT NULL DEFAULT '',
  title_en TEXT NOT NULL DEFAULT '',
  organisation BLOB,  -- id in table organisation
  since TEXT NOT NULL DEFAULT '',  -- day or empty
  until TEXT NOT NULL DEFAULT '',  -- day or empty
  position INTEGER,  -- order in the list
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;

-- Pairs that somebody declared to be two people.
CREATE TABLE not_same(
  id BLOB PRIMARY KEY,  -- derived from the sorted pair
  first BLOB,  -- the smaller id
  second BLOB,  -- the greater id
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;

-- Pairs of records that somebody said are one person. The record that stands for the person shows
-- what all of them hold; enrolments, marks, memberships, tags and papers of all name it.
CREATE TABLE same_person(
  id BLOB PRIMARY KEY,  -- derived from the sorted pair
  first BLOB,  -- the smaller id
  second BLOB,  -- the greater id
  trashed INTEGER NOT NULL DEFAULT 0  -- 1: taken apart again; derived from presence
) STRICT;
CREATE INDEX same_person_first ON same_person(first);
CREATE INDEX same_person_second ON same_person(second);

-- The keyed field «pick»: for a field of the person, the record whose value is shown.
CREATE TABLE same_person_pick(
  entity BLOB NOT NULL,  -- id in table same_person
  key BLOB NOT NULL,  -- derived from the field's name, or from the id of a column of the academy's own
  value TEXT NOT NULL DEFAULT '',  -- id in table trainee
  PRIMARY KEY(entity, key)
) STRICT, WITHOUT ROWID;

-- People counted but not named, per event.
CREATE TABLE head_count(
  id BLOB PRIMARY KEY,
  event BLOB,  -- id in table event
  label TEXT NOT NULL DEFAULT '',  -- who they were, such as a class
  people INTEGER,  -- how many
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX head_count_event ON head_count(event);

-- Who agreed to what.
CREATE TABLE consent(
  id BLOB PRIMARY KEY,  -- derived from person, event and scope, when a form carried it
  trainee BLOB,  -- id in table trainee
  scope TEXT NOT NULL DEFAULT '',  -- what for: data, photo, parent
  given TEXT NOT NULL DEFAULT '',  -- yes or no
  on_date TEXT NOT NULL DEFAULT '',
  signed_by TEXT NOT NULL DEFAULT '',  -- who signed, such as a parent
  event BLOB,  -- the event whose form carried it
  form TEXT NOT NULL DEFAULT '',  -- paper, electronic or oral
  signer TEXT NOT NULL DEFAULT '',  -- self, parent or guardian
  withdrawn_on TEXT NOT NULL DEFAULT '',  -- day or empty
  until TEXT NOT NULL DEFAULT '',  -- the consent ends on this day
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX consent_trainee ON consent(trainee);

-- Yearly plans: «Тәрбие жұмысының жоспары» and the like.
CREATE TABLE plan(
  id BLOB PRIMARY KEY,
  year TEXT NOT NULL DEFAULT '',  -- 2026/27 or 2026
  title_kk TEXT NOT NULL DEFAULT '',
  title_ru TEXT NOT NULL DEFAULT '',
  approved_by BLOB,  -- id in table signatory: who stands in the approval block
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;

-- Lines of a plan; events that came of a line name it.
CREATE TABLE plan_line(
  id BLOB PRIMARY KEY,  -- derived from plan, section and folded title when it comes from a table
  plan BLOB,  -- id in table plan
  position INTEGER,  -- order in the plan
  section TEXT NOT NULL DEFAULT '',  -- heading it stands under
  title_kk TEXT NOT NULL DEFAULT '',
  title_ru TEXT NOT NULL DEFAULT '',
  term TEXT NOT NULL DEFAULT '',  -- when, in the words of the plan
  period TEXT NOT NULL DEFAULT '',  -- the same as understood, in the grammar of event.period, or empty
  place TEXT NOT NULL DEFAULT '',
  responsible TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',  -- what it ends with
  done TEXT NOT NULL DEFAULT '',  -- what came of it, where somebody typed it; empty: told by its events
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX plan_line_plan ON plan_line(plan);

-- Groups that the people of an event are divided into (group alone is a word of SQL).
CREATE TABLE event_group(
  id BLOB PRIMARY KEY,
  event BLOB,  -- id in table event
  position INTEGER,  -- order
  title TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',  -- room
  leader TEXT NOT NULL DEFAULT '',  -- who leads it, as typed
  direction TEXT NOT NULL DEFAULT '',  -- code of a reference row, where it gathers those who chose one
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX event_group_event ON event_group(event);

-- What was written of an event.
CREATE TABLE publication(
  id BLOB PRIMARY KEY,
  event BLOB,  -- id in table event
  title TEXT NOT NULL DEFAULT '',
  outlet TEXT NOT NULL DEFAULT '',  -- newspaper, page or channel
  link TEXT NOT NULL DEFAULT '',
  on_date TEXT NOT NULL DEFAULT '',  -- day or empty
  reach INTEGER,  -- readers or views
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX publication_event ON publication(event);

-- Pictures of an event.
CREATE TABLE photo(
  id BLOB PRIMARY KEY,
  event BLOB,  -- id in table event
  picture BLOB,  -- hash in table blob
  caption TEXT NOT NULL DEFAULT '',
  position INTEGER,  -- order
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX photo_event ON photo(event);

-- Templates of papers that the academy made; those that ship are part of the program.
CREATE TABLE template(
  id BLOB PRIMARY KEY,
  name_kk TEXT NOT NULL DEFAULT '',
  name_ru TEXT NOT NULL DEFAULT '',
  name_en TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',  -- kind of paper, as in certificate.kind
  version BLOB,  -- id in table template_version: the one papers are issued with
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;

-- Versions of a template; papers name the one they were issued with, and none ever changes.
CREATE TABLE template_version(
  id BLOB PRIMARY KEY,
  template BLOB,  -- id in table template
  number INTEGER,  -- from 1; two laptops that wrote apart may have the same
  design TEXT NOT NULL DEFAULT '',  -- pages and layers, as JSON
  written_on TEXT NOT NULL DEFAULT '',  -- day, ISO
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX template_version_template ON template_version(template);

-- Pictures that templates show, so that they go to other laptops with them.
CREATE TABLE template_picture(
  id BLOB PRIMARY KEY,  -- derived from template and picture
  template BLOB,  -- id in table template
  picture BLOB,  -- hash in table blob
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;
CREATE INDEX template_picture_template ON template_picture(template);

-- Laptops of the academy, with their public keys.
CREATE TABLE laptop(
  id BLOB PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',  -- part of certificate numbers
  signing TEXT NOT NULL DEFAULT '',  -- Ed25519 public key, hex
  sealing TEXT NOT NULL DEFAULT '',  -- X25519 public key, hex
  trashed INTEGER NOT NULL DEFAULT 0  -- 1 in the trash; derived from presence
) STRICT;

-- LOCAL TABLES: belong to this laptop. They never travel and are no part of history, undo or a rebuild.

-- Which laptop this file works on; one row. The secret keys exist only here.
CREATE TABLE this_laptop(
  one INTEGER PRIMARY KEY CHECK (one = 1),
  register BLOB NOT NULL,  -- the academy's register, the same on all its laptops
  laptop BLOB NOT NULL,
  source INTEGER NOT NULL,  -- where new operations are numbered
  code TEXT NOT NULL,  -- three characters in certificate numbers
  signing_key BLOB NOT NULL,  -- Ed25519 secret
  sealing_key BLOB NOT NULL,  -- X25519 secret
  last_counter INTEGER NOT NULL DEFAULT 0,  -- last counter in certificate numbers; never goes back
  keeper_seed BLOB  -- the keeper's Ed25519 secret, where this laptop is the keeper's
) STRICT;

-- What is known of the other laptops.
CREATE TABLE other_laptop(
  laptop BLOB PRIMARY KEY,
  known TEXT NOT NULL DEFAULT '[]',  -- JSON: the last segment of every author that it said it has
  heard_at INTEGER NOT NULL DEFAULT 0,
  sent TEXT NOT NULL DEFAULT '[]',  -- JSON: the last segment of every author that was written for it
  sent_at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Data files written and read here.
CREATE TABLE exchange_log(
  id INTEGER PRIMARY KEY,
  moment INTEGER NOT NULL,
  deed TEXT NOT NULL,
  laptop BLOB,
  file_hash BLOB,
  told TEXT NOT NULL DEFAULT '{}',  -- JSON: what the screen said of it
  undone_by INTEGER NOT NULL DEFAULT 0,  -- id of the line that took it back
  tx INTEGER NOT NULL DEFAULT 0  -- of a file read or taken in again, this laptop's last deed then; of one taken back, the deed that did; 0 where it wrote nothing
) STRICT;
CREATE INDEX exchange_log_file ON exchange_log(file_hash);

-- What a file changed, with what stood there before.
CREATE TABLE exchange_row(
  exchange INTEGER NOT NULL,  -- id in table exchange_log
  entity BLOB NOT NULL,
  field INTEGER NOT NULL,
  key BLOB NOT NULL,
  before BLOB NOT NULL,  -- the value shown before; of a whole record 1 new, 2 trashed, 3 brought back
  after BLOB NOT NULL,  -- the value shown when the file had been read
  PRIMARY KEY(exchange, entity, field, key)
) STRICT, WITHOUT ROWID;

-- Small settings of this laptop: the worker at it, views, the last copy.
CREATE TABLE local_setting(
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Rows of forms read before, so that a form sent again adds only new rows.
CREATE TABLE import_row(
  event BLOB NOT NULL,  -- the event, for a sheet also its session, or zeros for the register alone
  fingerprint BLOB NOT NULL,  -- hash of the row as read
  trainee BLOB NOT NULL,  -- who it was
  PRIMARY KEY(event, fingerprint)
) STRICT, WITHOUT ROWID;

-- What a mistyped address of a list was probably meant to be, where nobody said so: no address of the
-- person, but a report of a meeting finds them by it.
CREATE TABLE likely_email(
  trainee BLOB NOT NULL,
  email TEXT NOT NULL,  -- in small letters
  PRIMARY KEY(trainee, email)
) STRICT, WITHOUT ROWID;

-- What a person said a column title means.
CREATE TABLE import_column(
  title TEXT PRIMARY KEY,  -- folded
  meaning TEXT NOT NULL  -- meaning of the column
) STRICT, WITHOUT ROWID;

-- What a person said a typed value means.
CREATE TABLE import_value(
  meaning TEXT NOT NULL,  -- meaning of the column
  typed TEXT NOT NULL,  -- as it stood in the file
  meant TEXT NOT NULL,  -- the code chosen
  tx INTEGER NOT NULL DEFAULT 0,  -- the deed it was said for; 0 where that wrote nothing
  PRIMARY KEY(meaning, typed)
) STRICT, WITHOUT ROWID;

-- Lists left half-answered: they wait on the first page, also when the program was closed meanwhile.
CREATE TABLE import_waiting(
  id BLOB PRIMARY KEY,  -- what the window calls the list
  name TEXT NOT NULL,  -- of the file
  event BLOB NOT NULL,  -- the event, or zeros for the register alone
  session BLOB NOT NULL,  -- of a sheet, or zeros
  waiting INTEGER NOT NULL,  -- how many rows wait
  choices TEXT NOT NULL,  -- what was chosen, answered and put right, as JSON
  book BLOB NOT NULL  -- the file as it was read, as JSON
) STRICT;

-- Lists and files that left the program, for the law on personal data.
CREATE TABLE export_log(
  moment INTEGER NOT NULL,  -- milliseconds since 1970
  worker BLOB NOT NULL,
  what TEXT NOT NULL,  -- what left
  rows INTEGER NOT NULL  -- how many rows
) STRICT;

-- Who looked at the hidden contacts and numbers of a person, for the law on personal data.
CREATE TABLE view_log(
  moment INTEGER NOT NULL,  -- milliseconds since 1970
  worker BLOB NOT NULL,
  what TEXT NOT NULL,  -- what was shown
  entity BLOB NOT NULL  -- of whom
) STRICT;
CREATE INDEX view_log_entity ON view_log(entity, moment);

-- Lists of events that were printed for the door: numbers typed back mean those who stood there.
CREATE TABLE printed_list(
  event BLOB NOT NULL,
  code TEXT NOT NULL,  -- four letters, made of the people and their order
  moment INTEGER NOT NULL,  -- milliseconds since 1970
  people BLOB NOT NULL,  -- their ids in the order of the rows, 16 bytes each
  PRIMARY KEY(event, code)
) STRICT;

-- Batches of papers whose numbers were given and whose files are not known to be written.
CREATE TABLE paper_run(
  id BLOB PRIMARY KEY,
  certificates BLOB NOT NULL,  -- their ids in the order of the pages, 16 bytes each
  form TEXT NOT NULL,  -- one_pdf or pdf_each
  path TEXT NOT NULL,  -- the file, or the folder
  given_on TEXT NOT NULL  -- day
) STRICT;
