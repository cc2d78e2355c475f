-- up

-- file 1 of 1 (in a transaction), alter_seats_3_changes
-- drop unique constraint seats_place on seats (way back: may fail)
--   [blocks all]
ALTER TABLE "seats" DROP CONSTRAINT "seats_place";
-- add column seats.seat (way back: exact unless written)
--   [blocks all]
ALTER TABLE "seats" ADD COLUMN "seat" integer NOT NULL DEFAULT 1;
-- add unique constraint seats_place on seats
--   [blocks all] may-fail:seats.seats_place full-scan:seats blocks-reads:seats blocks-writes:seats breaks-old-code:seats.seats_place
ALTER TABLE "seats" ADD CONSTRAINT "seats_place" UNIQUE ("hall", "row", "seat");

-- down

-- file 1 of 1 (in a transaction), alter_seats_3_changes
-- drop unique constraint seats_place on seats
--   [blocks all]
ALTER TABLE "seats" DROP CONSTRAINT "seats_place";
-- drop column seats.seat
--   [blocks all] data-loss:seats.seat breaks-old-code:seats.seat
ALTER TABLE "seats" DROP COLUMN "seat";
-- add unique constraint seats_place on seats
--   [blocks all] may-fail:seats.seats_place full-scan:seats blocks-reads:seats blocks-writes:seats breaks-old-code:seats.seats_place
ALTER TABLE "seats" ADD CONSTRAINT "seats_place" UNIQUE ("hall", "row");
