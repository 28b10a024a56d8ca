-- Where papers are checked: the academy's page and the telephone.
ALTER TABLE academy ADD COLUMN check_address TEXT NOT NULL DEFAULT '';
ALTER TABLE academy ADD COLUMN check_phone TEXT NOT NULL DEFAULT '';
