-- What an address was said to mean goes with the deed it was said for.
ALTER TABLE import_value ADD COLUMN tx INTEGER NOT NULL DEFAULT 0;
