-- All that an academy keeps of a person, a club and a consent: photo, other names and forms of the
-- name, places of study with dates, columns of the academy's own, the life line of grants, the form
-- of consents. Who looked at personal data is kept on each laptop.
ALTER TABLE trainee ADD COLUMN photo BLOB;
ALTER TABLE trainee ADD COLUMN russian_name TEXT NOT NULL DEFAULT '';
ALTER TABLE trainee ADD COLUMN genitive TEXT NOT NULL DEFAULT '';
ALTER TABLE trainee ADD COLUMN russian_dative TEXT NOT NULL DEFAULT '';
ALTER TABLE trainee ADD COLUMN other_names TEXT NOT NULL DEFAULT '';
ALTER TABLE trainee ADD COLUMN study_since TEXT NOT NULL DEFAULT '';
ALTER TABLE trainee ADD COLUMN keep_until TEXT NOT NULL DEFAULT '';
ALTER TABLE trainee ADD COLUMN anonymised_on TEXT NOT NULL DEFAULT '';

CREATE TABLE study(
  id BLOB PRIMARY KEY,
  trainee BLOB,
  school TEXT NOT NULL DEFAULT '',
  organisation TEXT NOT NULL DEFAULT '',
  faculty TEXT NOT NULL DEFAULT '',
  course TEXT NOT NULL DEFAULT '',
  study_group TEXT NOT NULL DEFAULT '',
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX study_trainee ON study(trainee);

CREATE TABLE own_field(
  id BLOB PRIMARY KEY,
  title_kk TEXT NOT NULL DEFAULT '',
  title_ru TEXT NOT NULL DEFAULT '',
  title_en TEXT NOT NULL DEFAULT '',
  holds TEXT NOT NULL DEFAULT '',
  choices TEXT NOT NULL DEFAULT '',
  position INTEGER,
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE own_value(
  id BLOB PRIMARY KEY,
  trainee BLOB,
  field BLOB,
  value TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX own_value_trainee ON own_value(trainee);
CREATE INDEX own_value_field ON own_value(field, value);

ALTER TABLE club ADD COLUMN organisation TEXT NOT NULL DEFAULT '';
ALTER TABLE club ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE club ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE club ADD COLUMN link TEXT NOT NULL DEFAULT '';
ALTER TABLE club ADD COLUMN closed_on TEXT NOT NULL DEFAULT '';

ALTER TABLE club_grant ADD COLUMN applied_on TEXT NOT NULL DEFAULT '';
ALTER TABLE club_grant ADD COLUMN asked INTEGER;
ALTER TABLE club_grant ADD COLUMN report_due TEXT NOT NULL DEFAULT '';
ALTER TABLE club_grant ADD COLUMN reported_on TEXT NOT NULL DEFAULT '';

ALTER TABLE consent ADD COLUMN form TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN signer TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN withdrawn_on TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN until TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE view_log(
  moment INTEGER NOT NULL,
  worker BLOB NOT NULL,
  what TEXT NOT NULL,
  entity BLOB NOT NULL
) STRICT;
CREATE INDEX view_log_entity ON view_log(entity, moment);

-- people by what they wrote of their school and group, read without their wide rows
CREATE INDEX trainee_school ON trainee(school, trashed);
CREATE INDEX trainee_group ON trainee(study_group, trashed);
CREATE INDEX trainee_faculty ON trainee(faculty);
CREATE INDEX trainee_organisation ON trainee(organisation);
