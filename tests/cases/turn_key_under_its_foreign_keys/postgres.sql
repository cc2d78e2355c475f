-- note: members has a primary key that ascends: a primary key has no directions
-- note: visits has a primary key that ascends: a primary key has no directions
-- up

-- file 1 of 4 (alone), alter_seats_2_changes_1
-- add unique index _new_seats_pkey on seats
--   [blocks ddl] full-scan:seats not-transactional:seats._new_seats_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_seats_pkey" ON "seats" ("place", "team_id");

-- file 2 of 4 (in a transaction), alter_seats_2_changes_2
-- change primary key of seats (way back: may fail)
DO $$ BEGIN IF to_regclass('"_new_seats_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_seats_pkey" ON "seats" ("place", "team_id"); END IF; END $$;
--   [blocks all]
ALTER TABLE "seats" DROP CONSTRAINT "seats_pkey", ADD CONSTRAINT "seats_pkey" PRIMARY KEY USING INDEX "_new_seats_pkey";

-- file 3 of 4 (alone), alter_seats_2_changes_3
-- drop index _new_seats_pkey on seats (way back: may fail)
--   [blocks ddl] not-transactional:seats._new_seats_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_seats_pkey";

-- file 4 of 4 (alone), alter_seats_2_changes_4
-- add index seats_team_id_idx on seats
--   [blocks ddl] full-scan:seats not-transactional:seats.seats_team_id_idx
CREATE INDEX CONCURRENTLY "seats_team_id_idx" ON "seats" ("team_id");

-- down

-- file 4 of 4 (alone), alter_seats_2_changes_4
-- drop index seats_team_id_idx on seats
--   [blocks ddl] not-transactional:seats.seats_team_id_idx
DROP INDEX CONCURRENTLY "seats_team_id_idx";

-- file 3 of 4 (alone), alter_seats_2_changes_3
-- add unique index _new_seats_pkey on seats
--   [blocks ddl] full-scan:seats not-transactional:seats._new_seats_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_seats_pkey" ON "seats" ("team_id", "place");

-- file 2 of 4 (in a transaction), alter_seats_2_changes_2
-- change primary key of seats
DO $$ BEGIN IF to_regclass('"_new_seats_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_seats_pkey" ON "seats" ("team_id", "place"); END IF; END $$;
--   [blocks all]
ALTER TABLE "seats" DROP CONSTRAINT "seats_pkey", ADD CONSTRAINT "seats_pkey" PRIMARY KEY USING INDEX "_new_seats_pkey";

-- file 1 of 4 (alone), alter_seats_2_changes_1
-- drop index _new_seats_pkey on seats
--   [blocks ddl] not-transactional:seats._new_seats_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_seats_pkey";
