-- up

-- file 1 of 3 (in a transaction), alter_capitals_2_changes_1
-- drop unique constraint capitals_country_id_key on capitals (way back: may fail)
--   [blocks all]
ALTER TABLE "capitals" DROP CONSTRAINT "capitals_country_id_key";

-- file 2 of 3 (alone), alter_capitals_2_changes_2
-- drop index capitals_country_id_key on capitals (way back: may fail)
--   [blocks ddl] not-transactional:capitals.capitals_country_id_key
DROP INDEX CONCURRENTLY IF EXISTS "capitals_country_id_key";

-- file 3 of 3 (alone), alter_capitals_2_changes_3
-- add index capitals_country_id_idx on capitals
--   [blocks ddl] full-scan:capitals not-transactional:capitals.capitals_country_id_idx
CREATE INDEX CONCURRENTLY "capitals_country_id_idx" ON "capitals" ("country_id");

-- down

-- file 3 of 3 (alone), alter_capitals_2_changes_3
-- drop index capitals_country_id_idx on capitals
--   [blocks ddl] not-transactional:capitals.capitals_country_id_idx
DROP INDEX CONCURRENTLY "capitals_country_id_idx";

-- file 2 of 3 (alone), alter_capitals_2_changes_2
-- add unique index capitals_country_id_key on capitals
--   [blocks ddl] full-scan:capitals may-fail:capitals.capitals_country_id_key breaks-old-code:capitals.capitals_country_id_key not-transactional:capitals.capitals_country_id_key
CREATE UNIQUE INDEX CONCURRENTLY "capitals_country_id_key" ON "capitals" ("country_id");

-- file 1 of 3 (in a transaction), alter_capitals_2_changes_1
-- add unique constraint capitals_country_id_key on capitals
DO $$ BEGIN IF to_regclass('"capitals_country_id_key"') IS NULL THEN CREATE UNIQUE INDEX "capitals_country_id_key" ON "capitals" ("country_id"); END IF; END $$;
--   [blocks all]
ALTER TABLE "capitals" ADD CONSTRAINT "capitals_country_id_key" UNIQUE USING INDEX "capitals_country_id_key";
