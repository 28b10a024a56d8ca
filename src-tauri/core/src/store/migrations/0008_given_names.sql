-- Whoever has no surname stands under the given name: the key of an empty part is empty, so its
-- separator alone goes from the front.
UPDATE trainee SET sort_key = substr(sort_key, 2) WHERE surname = '' AND length(sort_key) > 0;
UPDATE trainee SET sort_key = substr(sort_key, 2)
    WHERE surname = '' AND given = '' AND length(sort_key) > 0;
