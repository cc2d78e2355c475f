-- up

-- file 1 of 4 (in a transaction), alter_visits_2_changes_1
-- add column visits.year (way back: exact unless written)
--   [blocks all]
ALTER TABLE "visits" ADD COLUMN "year" integer NOT NULL DEFAULT 0;

-- file 2 of 4 (alone), alter_visits_2_changes_2
-- add unique index _new_visits_pkey on visits
--   [blocks ddl] full-scan:visits may-fail:visits._new_visits_pkey breaks-old-code:visits._new_visits_pkey not-transactional:visits._new_visits_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_visits_pkey" ON "visits" ("id", "year");

-- file 3 of 4 (in a transaction), alter_visits_2_changes_3
-- change primary key of visits (way back: may fail)
DO $$ BEGIN IF to_regclass('"_new_visits_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_visits_pkey" ON "visits" ("id", "year"); END IF; END $$;
--   [blocks all]
ALTER TABLE "visits" DROP CONSTRAINT "visits_pkey", ADD CONSTRAINT "visits_pkey" PRIMARY KEY USING INDEX "_new_visits_pkey";

-- file 4 of 4 (alone), alter_visits_2_changes_4
-- drop index _new_visits_pkey on visits (way back: may fail)
--   [blocks ddl] not-transactional:visits._new_visits_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_visits_pkey";

-- down

-- file 4 of 4 (alone), alter_visits_2_changes_4
-- add unique index _new_visits_pkey on visits
--   [blocks ddl] full-scan:visits may-fail:visits._new_visits_pkey breaks-old-code:visits._new_visits_pkey not-transactional:visits._new_visits_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_visits_pkey" ON "visits" ("id", "region");

-- file 3 of 4 (in a transaction), alter_visits_2_changes_3
-- change primary key of visits
DO $$ BEGIN IF to_regclass('"_new_visits_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_visits_pkey" ON "visits" ("id", "region"); END IF; END $$;
--   [blocks all]
ALTER TABLE "visits" DROP CONSTRAINT "visits_pkey", ADD CONSTRAINT "visits_pkey" PRIMARY KEY USING INDEX "_new_visits_pkey";

-- file 2 of 4 (alone), alter_visits_2_changes_2
-- drop index _new_visits_pkey on visits
--   [blocks ddl] not-transactional:visits._new_visits_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_visits_pkey";

-- file 1 of 4 (in a transaction), alter_visits_2_changes_1
-- drop column visits.year
--   [blocks all] data-loss:visits.year breaks-old-code:visits.year
ALTER TABLE "visits" DROP COLUMN "year";
