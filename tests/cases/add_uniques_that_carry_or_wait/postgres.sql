-- up

-- file 1 of 9 (alone), alter_seats_5_changes_1
-- add unique index seats_hall_place on seats
--   [blocks ddl] full-scan:seats may-fail:seats.seats_hall_place breaks-old-code:seats.seats_hall_place not-transactional:seats.seats_hall_place
CREATE UNIQUE INDEX CONCURRENTLY "seats_hall_place" ON "seats" ("hall", "place") INCLUDE ("label");

-- file 2 of 9 (in a transaction), alter_seats_5_changes_2
-- add unique constraint seats_hall_place on seats
DO $$ BEGIN IF to_regclass('"seats_hall_place"') IS NULL THEN CREATE UNIQUE INDEX "seats_hall_place" ON "seats" ("hall", "place") INCLUDE ("label"); END IF; END $$;
--   [blocks all]
ALTER TABLE "seats" ADD CONSTRAINT "seats_hall_place" UNIQUE USING INDEX "seats_hall_place";

-- file 3 of 9 (alone), alter_seats_5_changes_3
-- add unique index seats_label on seats
--   [blocks ddl] full-scan:seats may-fail:seats.seats_label breaks-old-code:seats.seats_label not-transactional:seats.seats_label
CREATE UNIQUE INDEX CONCURRENTLY "seats_label" ON "seats" ("label");

-- file 4 of 9 (in a transaction), alter_seats_5_changes_4
-- add unique constraint seats_label on seats
DO $$ BEGIN IF to_regclass('"seats_label"') IS NULL THEN CREATE UNIQUE INDEX "seats_label" ON "seats" ("label"); END IF; END $$;
--   [blocks all]
ALTER TABLE "seats" ADD CONSTRAINT "seats_label" UNIQUE USING INDEX "seats_label" DEFERRABLE INITIALLY DEFERRED;

-- file 5 of 9 (alone), alter_seats_5_changes_5
-- add unique index seats_number_key on seats
--   [blocks ddl] full-scan:seats may-fail:seats.seats_number_key breaks-old-code:seats.seats_number_key not-transactional:seats.seats_number_key
CREATE UNIQUE INDEX CONCURRENTLY "seats_number_key" ON "seats" ("number");

-- file 6 of 9 (in a transaction), alter_seats_5_changes_6
-- add unique constraint seats_number_key on seats
DO $$ BEGIN IF to_regclass('"seats_number_key"') IS NULL THEN CREATE UNIQUE INDEX "seats_number_key" ON "seats" ("number"); END IF; END $$;
--   [blocks all]
ALTER TABLE "seats" ADD CONSTRAINT "seats_number_key" UNIQUE USING INDEX "seats_number_key";

-- file 7 of 9 (alone), alter_seats_5_changes_7
-- add index seats_beside_idx on seats
--   [blocks ddl] full-scan:seats not-transactional:seats.seats_beside_idx
CREATE INDEX CONCURRENTLY "seats_beside_idx" ON "seats" ("beside");

-- file 8 of 9 (in a transaction), alter_seats_5_changes_8
-- add foreign key seats_beside_fkey on seats
--   [blocks writes] breaks-old-code:seats.seats_beside_fkey
ALTER TABLE "seats" ADD CONSTRAINT "seats_beside_fkey" FOREIGN KEY ("beside") REFERENCES "seats" ("number") NOT VALID;

-- file 9 of 9 (in a transaction), alter_seats_5_changes_9
-- validate foreign key seats_beside_fkey on seats
--   [blocks ddl] full-scan:seats may-fail:seats.seats_beside_fkey
ALTER TABLE "seats" VALIDATE CONSTRAINT "seats_beside_fkey";

-- down

-- file 9 of 9 (in a transaction), alter_seats_5_changes_9
-- stop relying on foreign key seats_beside_fkey on seats

-- file 8 of 9 (in a transaction), alter_seats_5_changes_8
-- drop foreign key seats_beside_fkey on seats
--   [blocks all]
ALTER TABLE "seats" DROP CONSTRAINT "seats_beside_fkey";

-- file 7 of 9 (alone), alter_seats_5_changes_7
-- drop index seats_beside_idx on seats
--   [blocks ddl] not-transactional:seats.seats_beside_idx
DROP INDEX CONCURRENTLY "seats_beside_idx";

-- file 6 of 9 (in a transaction), alter_seats_5_changes_6
-- drop unique constraint seats_number_key on seats
--   [blocks all]
ALTER TABLE "seats" DROP CONSTRAINT "seats_number_key";

-- file 5 of 9 (alone), alter_seats_5_changes_5
-- drop index seats_number_key on seats
--   [blocks ddl] not-transactional:seats.seats_number_key
DROP INDEX CONCURRENTLY IF EXISTS "seats_number_key";

-- file 4 of 9 (in a transaction), alter_seats_5_changes_4
-- drop unique constraint seats_label on seats
--   [blocks all]
ALTER TABLE "seats" DROP CONSTRAINT "seats_label";

-- file 3 of 9 (alone), alter_seats_5_changes_3
-- drop index seats_label on seats
--   [blocks ddl] not-transactional:seats.seats_label
DROP INDEX CONCURRENTLY IF EXISTS "seats_label";

-- file 2 of 9 (in a transaction), alter_seats_5_changes_2
-- drop unique constraint seats_hall_place on seats
--   [blocks all]
ALTER TABLE "seats" DROP CONSTRAINT "seats_hall_place";

-- file 1 of 9 (alone), alter_seats_5_changes_1
-- drop index seats_hall_place on seats
--   [blocks ddl] not-transactional:seats.seats_hall_place
DROP INDEX CONCURRENTLY IF EXISTS "seats_hall_place";
