-- up

-- file 1 of 1 (in a transaction), alter_capitals_2_changes
-- drop unique constraint capitals_country_id_key on capitals (way back: may fail)
--   [blocks all]
DROP INDEX "capitals_country_id_key";
-- add index capitals_country_id_idx on capitals
--   [blocks all] full-scan:capitals blocks-writes:capitals
CREATE INDEX "capitals_country_id_idx" ON "capitals" ("country_id");

-- down

-- file 1 of 1 (in a transaction), alter_capitals_2_changes
-- drop index capitals_country_id_idx on capitals
--   [blocks all]
DROP INDEX "capitals_country_id_idx";
-- add unique constraint capitals_country_id_key on capitals
--   [blocks all] may-fail:capitals.capitals_country_id_key full-scan:capitals blocks-writes:capitals breaks-old-code:capitals.capitals_country_id_key
CREATE UNIQUE INDEX "capitals_country_id_key" ON "capitals" ("country_id");
