-- up

-- file 1 of 9 (in a transaction), alter_2_tables_1
-- rename column steps.title to name
--   [blocks all] breaks-old-code:steps.title breaks-new-code:steps.name
ALTER TABLE "steps" RENAME COLUMN "title" TO "name";

-- file 2 of 9 (in a transaction), alter_2_tables_2
-- stop relying on foreign key visits_place_fkey on visits

-- file 3 of 9 (in a transaction), alter_2_tables_3
-- drop foreign key visits_place_fkey on visits (way back: may fail)
--   [blocks all]
ALTER TABLE "visits" DROP CONSTRAINT "visits_place_fkey";

-- file 4 of 9 (alone), alter_2_tables_4
-- add unique index _new_steps_by_place on steps
--   [blocks ddl] full-scan:steps not-transactional:steps._new_steps_by_place
CREATE UNIQUE INDEX CONCURRENTLY "_new_steps_by_place" ON "steps" ("place") INCLUDE ("name");

-- file 5 of 9 (in a transaction), alter_2_tables_5
-- change primary key of steps
DO $$ BEGIN IF to_regclass('"_new_steps_by_place"') IS NULL THEN CREATE UNIQUE INDEX "_new_steps_by_place" ON "steps" ("place") INCLUDE ("name"); END IF; END $$;
--   [blocks all]
ALTER TABLE "steps" DROP CONSTRAINT "steps_by_place", ADD CONSTRAINT "steps_by_place" PRIMARY KEY USING INDEX "_new_steps_by_place";

-- file 6 of 9 (alone), alter_2_tables_6
-- drop index _new_steps_by_place on steps (way back: may fail)
--   [blocks ddl] not-transactional:steps._new_steps_by_place
DROP INDEX CONCURRENTLY IF EXISTS "_new_steps_by_place";

-- file 7 of 9 (in a transaction), alter_2_tables_7
-- add foreign key visits_place_fkey on visits
--   [blocks writes] breaks-old-code:visits.visits_place_fkey
ALTER TABLE "visits" ADD CONSTRAINT "visits_place_fkey" FOREIGN KEY ("place") REFERENCES "steps" ("place") NOT VALID;

-- file 8 of 9 (in a transaction), alter_2_tables_8
-- validate foreign key visits_place_fkey on visits
--   [blocks ddl] full-scan:visits may-fail:visits.visits_place_fkey full-scan:steps
ALTER TABLE "visits" VALIDATE CONSTRAINT "visits_place_fkey";

-- file 9 of 9 (in a transaction), alter_2_tables_9
-- retire column steps.note
--   [blocks all] breaks-old-code:steps.note
ALTER TABLE "steps" RENAME COLUMN "note" TO "_retired_note";

-- down

-- file 9 of 9 (in a transaction), alter_2_tables_9
-- restore column steps.note
--   [blocks all] breaks-new-code:steps.note
ALTER TABLE "steps" RENAME COLUMN "_retired_note" TO "note";

-- file 8 of 9 (in a transaction), alter_2_tables_8
-- stop relying on foreign key visits_place_fkey on visits

-- file 7 of 9 (in a transaction), alter_2_tables_7
-- drop foreign key visits_place_fkey on visits
--   [blocks all]
ALTER TABLE "visits" DROP CONSTRAINT "visits_place_fkey";

-- file 6 of 9 (alone), alter_2_tables_6
-- add unique index _new_steps_by_place on steps
--   [blocks ddl] full-scan:steps not-transactional:steps._new_steps_by_place
CREATE UNIQUE INDEX CONCURRENTLY "_new_steps_by_place" ON "steps" ("place") INCLUDE ("name", "note");

-- file 5 of 9 (in a transaction), alter_2_tables_5
-- change primary key of steps
DO $$ BEGIN IF to_regclass('"_new_steps_by_place"') IS NULL THEN CREATE UNIQUE INDEX "_new_steps_by_place" ON "steps" ("place") INCLUDE ("name", "note"); END IF; END $$;
--   [blocks all]
ALTER TABLE "steps" DROP CONSTRAINT "steps_by_place", ADD CONSTRAINT "steps_by_place" PRIMARY KEY USING INDEX "_new_steps_by_place";

-- file 4 of 9 (alone), alter_2_tables_4
-- drop index _new_steps_by_place on steps
--   [blocks ddl] not-transactional:steps._new_steps_by_place
DROP INDEX CONCURRENTLY IF EXISTS "_new_steps_by_place";

-- file 3 of 9 (in a transaction), alter_2_tables_3
-- add foreign key visits_place_fkey on visits
--   [blocks writes] breaks-old-code:visits.visits_place_fkey
ALTER TABLE "visits" ADD CONSTRAINT "visits_place_fkey" FOREIGN KEY ("place") REFERENCES "steps" ("place") NOT VALID;

-- file 2 of 9 (in a transaction), alter_2_tables_2
-- validate foreign key visits_place_fkey on visits
--   [blocks ddl] full-scan:visits may-fail:visits.visits_place_fkey full-scan:steps
ALTER TABLE "visits" VALIDATE CONSTRAINT "visits_place_fkey";

-- file 1 of 9 (in a transaction), alter_2_tables_1
-- rename column steps.name to title
--   [blocks all] breaks-old-code:steps.name breaks-new-code:steps.title
ALTER TABLE "steps" RENAME COLUMN "name" TO "title";
