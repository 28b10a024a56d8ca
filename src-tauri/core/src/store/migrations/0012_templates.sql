-- Templates of papers; docs/schema.sql explains every table and column.
CREATE TABLE template(id BLOB PRIMARY KEY, name_kk TEXT NOT NULL DEFAULT '', name_ru TEXT NOT NULL DEFAULT '', name_en TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '', version BLOB, trashed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE template_version(id BLOB PRIMARY KEY, template BLOB, number INTEGER, design TEXT NOT NULL DEFAULT '', written_on TEXT NOT NULL DEFAULT '', trashed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX template_version_template ON template_version(template);
CREATE TABLE template_picture(id BLOB PRIMARY KEY, template BLOB, picture BLOB, trashed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX template_picture_template ON template_picture(template);
