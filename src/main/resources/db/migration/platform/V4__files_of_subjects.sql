-- A file that is about somebody, or of their premises, has no day of its own: it is sealed under a secret that is personal data of
-- that subject, and ends with it.
ALTER TABLE stored_file
    ALTER COLUMN kept_until DROP NOT NULL,
    ADD COLUMN subject uuid,
    ADD COLUMN secret  bytea,               -- ciphertext under the subject's key; the file's own key is made from it
    ADD CHECK ((subject IS NULL) = (secret IS NULL)),
    ADD CHECK (kept_until IS NOT NULL OR subject IS NOT NULL);
