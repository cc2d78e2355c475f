-- up

-- file 1 of 6 (alone), alter_2_tables_1
-- add unique index _new_steps_pkey on steps
--   [blocks ddl] full-scan:steps not-transactional:steps._new_steps_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_steps_pkey" ON "steps" ("place");

-- file 2 of 6 (in a transaction), alter_2_tables_2
-- change primary key of steps
DO $$ BEGIN IF to_regclass('"_new_steps_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_steps_pkey" ON "steps" ("place"); END IF; END $$;
--   [blocks all]
ALTER TABLE "steps" DROP CONSTRAINT "steps_pkey", ADD CONSTRAINT "steps_pkey" PRIMARY KEY USING INDEX "_new_steps_pkey" DEFERRABLE INITIALLY IMMEDIATE;

-- file 3 of 6 (alone), alter_2_tables_3
-- drop index _new_steps_pkey on steps (way back: may fail)
--   [blocks ddl] not-transactional:steps._new_steps_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_steps_pkey";

-- file 4 of 6 (alone), alter_2_tables_4
-- add unique index _new_stops_pkey on stops
--   [blocks ddl] full-scan:stops may-fail:stops._new_stops_pkey breaks-old-code:stops._new_stops_pkey not-transactional:stops._new_stops_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_stops_pkey" ON "stops" ("tour", "place") INCLUDE ("title");

-- file 5 of 6 (in a transaction), alter_2_tables_5
-- change primary key of stops
DO $$ BEGIN IF to_regclass('"_new_stops_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_stops_pkey" ON "stops" ("tour", "place") INCLUDE ("title"); END IF; END $$;
--   [blocks all]
ALTER TABLE "stops" DROP CONSTRAINT "stops_pkey", ADD CONSTRAINT "stops_pkey" PRIMARY KEY USING INDEX "_new_stops_pkey";

-- file 6 of 6 (alone), alter_2_tables_6
-- drop index _new_stops_pkey on stops (way back: may fail)
--   [blocks ddl] not-transactional:stops._new_stops_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_stops_pkey";

-- down

-- file 6 of 6 (alone), alter_2_tables_6
-- add unique index _new_stops_pkey on stops
--   [blocks ddl] full-scan:stops not-transactional:stops._new_stops_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_stops_pkey" ON "stops" ("tour", "place");

-- file 5 of 6 (in a transaction), alter_2_tables_5
-- change primary key of stops
DO $$ BEGIN IF to_regclass('"_new_stops_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_stops_pkey" ON "stops" ("tour", "place"); END IF; END $$;
--   [blocks all]
ALTER TABLE "stops" DROP CONSTRAINT "stops_pkey", ADD CONSTRAINT "stops_pkey" PRIMARY KEY USING INDEX "_new_stops_pkey" DEFERRABLE INITIALLY DEFERRED;

-- file 4 of 6 (alone), alter_2_tables_4
-- drop index _new_stops_pkey on stops
--   [blocks ddl] not-transactional:stops._new_stops_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_stops_pkey";

-- file 3 of 6 (alone), alter_2_tables_3
-- add unique index _new_steps_pkey on steps
--   [blocks ddl] full-scan:steps may-fail:steps._new_steps_pkey breaks-old-code:steps._new_steps_pkey not-transactional:steps._new_steps_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_steps_pkey" ON "steps" ("place");

-- file 2 of 6 (in a transaction), alter_2_tables_2
-- change primary key of steps
DO $$ BEGIN IF to_regclass('"_new_steps_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_steps_pkey" ON "steps" ("place"); END IF; END $$;
--   [blocks all]
ALTER TABLE "steps" DROP CONSTRAINT "steps_pkey", ADD CONSTRAINT "steps_pkey" PRIMARY KEY USING INDEX "_new_steps_pkey";

-- file 1 of 6 (alone), alter_2_tables_1
-- drop index _new_steps_pkey on steps
--   [blocks ddl] not-transactional:steps._new_steps_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_steps_pkey";
