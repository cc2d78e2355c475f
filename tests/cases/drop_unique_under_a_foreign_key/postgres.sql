-- up

-- file 1 of 2 (in a transaction), alter_capitals_2_changes_1
-- drop unique constraint capitals_country_id_key on capitals (way back: may fail)
--   [blocks all]
ALTER TABLE "capitals" DROP CONSTRAINT "capitals_country_id_key";

-- file 2 of 2 (alone), alter_capitals_2_changes_2
-- add index capitals_country_id_idx on capitals
--   [blocks ddl] full-scan:capitals not-transactional:capitals.capitals_country_id_idx
CREATE INDEX CONCURRENTLY "capitals_country_id_idx" ON "capitals" ("country_id");

-- down

-- file 2 of 2 (alone), alter_capitals_2_changes_2
-- drop index capitals_country_id_idx on capitals
--   [blocks ddl] not-transactional:capitals.capitals_country_id_idx
DROP INDEX CONCURRENTLY "capitals_country_id_idx";

-- file 1 of 2 (in a transaction), alter_capitals_2_changes_1
-- add unique constraint capitals_country_id_key on capitals
--   [blocks all] may-fail:capitals.capitals_country_id_key full-scan:capitals blocks-reads:capitals blocks-writes:capitals breaks-old-code:capitals.capitals_country_id_key
ALTER TABLE "capitals" ADD CONSTRAINT "capitals_country_id_key" UNIQUE ("country_id");
