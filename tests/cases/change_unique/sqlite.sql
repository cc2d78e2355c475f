-- up

-- file 1 of 1 (in a transaction), alter_seats_3_changes
-- drop unique constraint seats_place on seats (way back: may fail)
--   [blocks all]
DROP INDEX "seats_place";
-- add column seats.seat (way back: exact unless written)
--   [blocks all]
ALTER TABLE "seats" ADD COLUMN "seat" integer NOT NULL DEFAULT 1;
-- add unique constraint seats_place on seats
--   [blocks all] may-fail:seats.seats_place full-scan:seats blocks-writes:seats breaks-old-code:seats.seats_place
CREATE UNIQUE INDEX "seats_place" ON "seats" ("hall", "row", "seat");

-- down

-- file 1 of 1 (in a transaction), alter_seats_3_changes
-- drop unique constraint seats_place on seats
--   [blocks all]
DROP INDEX "seats_place";
-- drop column seats.seat
--   [blocks all] rewrite:seats blocks-writes:seats data-loss:seats.seat breaks-old-code:seats.seat
ALTER TABLE "seats" DROP COLUMN "seat";
-- add unique constraint seats_place on seats
--   [blocks all] may-fail:seats.seats_place full-scan:seats blocks-writes:seats breaks-old-code:seats.seats_place
CREATE UNIQUE INDEX "seats_place" ON "seats" ("hall", "row");
