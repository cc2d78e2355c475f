-- up

-- file 1 of 4 (alone), alter_countries_2_changes_1
-- add unique index _new_countries_pkey on countries
--   [blocks ddl] full-scan:countries may-fail:countries._new_countries_pkey breaks-old-code:countries._new_countries_pkey not-transactional:countries._new_countries_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_countries_pkey" ON "countries" ("code");

-- file 2 of 4 (in a transaction), alter_countries_2_changes_2
-- change primary key of countries (way back: may fail)
DO $$ BEGIN IF to_regclass('"_new_countries_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_countries_pkey" ON "countries" ("code"); END IF; END $$;
--   [blocks all]
ALTER TABLE "countries" DROP CONSTRAINT "countries_pkey", ADD CONSTRAINT "countries_pkey" PRIMARY KEY USING INDEX "_new_countries_pkey";

-- file 3 of 4 (alone), alter_countries_2_changes_3
-- drop index _new_countries_pkey on countries (way back: may fail)
--   [blocks ddl] not-transactional:countries._new_countries_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_countries_pkey";

-- file 4 of 4 (in a transaction), alter_countries_2_changes_4
-- allow null in countries.id (way back: may fail)
--   [blocks all]
ALTER TABLE "countries" ALTER COLUMN "id" DROP NOT NULL;

-- down

-- file 4 of 4 (in a transaction), alter_countries_2_changes_4
-- require countries.id
--   [blocks all] full-scan:countries blocks-reads:countries blocks-writes:countries may-fail:countries.id breaks-old-code:countries.id
ALTER TABLE "countries" ALTER COLUMN "id" SET NOT NULL;

-- file 3 of 4 (alone), alter_countries_2_changes_3
-- add unique index _new_countries_pkey on countries
--   [blocks ddl] full-scan:countries may-fail:countries._new_countries_pkey breaks-old-code:countries._new_countries_pkey not-transactional:countries._new_countries_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_countries_pkey" ON "countries" ("id");

-- file 2 of 4 (in a transaction), alter_countries_2_changes_2
-- change primary key of countries
DO $$ BEGIN IF to_regclass('"_new_countries_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_countries_pkey" ON "countries" ("id"); END IF; END $$;
--   [blocks all]
ALTER TABLE "countries" DROP CONSTRAINT "countries_pkey", ADD CONSTRAINT "countries_pkey" PRIMARY KEY USING INDEX "_new_countries_pkey";

-- file 1 of 4 (alone), alter_countries_2_changes_1
-- drop index _new_countries_pkey on countries
--   [blocks ddl] not-transactional:countries._new_countries_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_countries_pkey";
