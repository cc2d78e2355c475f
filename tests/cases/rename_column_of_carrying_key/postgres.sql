-- up

-- file 1 of 5 (in a transaction), alter_2_tables_1
-- rename column steps.title to name
--   [blocks all] breaks-old-code:steps.title breaks-new-code:steps.name
ALTER TABLE "steps" RENAME COLUMN "title" TO "name";

-- file 2 of 5 (in a transaction), alter_2_tables_2
-- stop relying on foreign key visits_place_fkey on visits

-- file 3 of 5 (in a transaction), alter_2_tables_3
-- drop foreign key visits_place_fkey on visits (way back: may fail)
--   [blocks all]
ALTER TABLE "visits" DROP CONSTRAINT "visits_place_fkey";
-- change primary key of steps
--   [blocks all] full-scan:steps blocks-reads:steps blocks-writes:steps
ALTER TABLE "steps" DROP CONSTRAINT "steps_by_place", ADD CONSTRAINT "steps_by_place" PRIMARY KEY ("place") INCLUDE ("name");
-- add foreign key visits_place_fkey on visits
--   [blocks writes] breaks-old-code:visits.visits_place_fkey
ALTER TABLE "visits" ADD CONSTRAINT "visits_place_fkey" FOREIGN KEY ("place") REFERENCES "steps" ("place") NOT VALID;

-- file 4 of 5 (in a transaction), alter_2_tables_4
-- validate foreign key visits_place_fkey on visits
--   [blocks ddl] may-fail:visits.visits_place_fkey full-scan:visits full-scan:steps
ALTER TABLE "visits" VALIDATE CONSTRAINT "visits_place_fkey";

-- file 5 of 5 (in a transaction), alter_2_tables_5
-- retire column steps.note
--   [blocks all] breaks-old-code:steps.note
ALTER TABLE "steps" RENAME COLUMN "note" TO "_retired_note";

-- down

-- file 5 of 5 (in a transaction), alter_2_tables_5
-- restore column steps.note
--   [blocks all] breaks-new-code:steps.note
ALTER TABLE "steps" RENAME COLUMN "_retired_note" TO "note";

-- file 4 of 5 (in a transaction), alter_2_tables_4
-- stop relying on foreign key visits_place_fkey on visits

-- file 3 of 5 (in a transaction), alter_2_tables_3
-- drop foreign key visits_place_fkey on visits
--   [blocks all]
ALTER TABLE "visits" DROP CONSTRAINT "visits_place_fkey";
-- change primary key of steps
--   [blocks all] full-scan:steps blocks-reads:steps blocks-writes:steps
ALTER TABLE "steps" DROP CONSTRAINT "steps_by_place", ADD CONSTRAINT "steps_by_place" PRIMARY KEY ("place") INCLUDE ("name", "note");
-- add foreign key visits_place_fkey on visits
--   [blocks writes] breaks-old-code:visits.visits_place_fkey
ALTER TABLE "visits" ADD CONSTRAINT "visits_place_fkey" FOREIGN KEY ("place") REFERENCES "steps" ("place") NOT VALID;

-- file 2 of 5 (in a transaction), alter_2_tables_2
-- validate foreign key visits_place_fkey on visits
--   [blocks ddl] may-fail:visits.visits_place_fkey full-scan:visits full-scan:steps
ALTER TABLE "visits" VALIDATE CONSTRAINT "visits_place_fkey";

-- file 1 of 5 (in a transaction), alter_2_tables_1
-- rename column steps.name to title
--   [blocks all] breaks-old-code:steps.name breaks-new-code:steps.title
ALTER TABLE "steps" RENAME COLUMN "name" TO "title";
