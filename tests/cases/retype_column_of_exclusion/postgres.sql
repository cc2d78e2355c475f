-- up

-- file 1 of 2 (in a transaction), alter_bookings_2_changes_1
-- change type of bookings.room from integer to bigint (way back: may fail)
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_room_twice_excl";
--   [blocks all]
ALTER TABLE "bookings" DROP COLUMN "twice";
--   [blocks all] rewrite:bookings blocks-reads:bookings blocks-writes:bookings breaks-old-code:bookings.room
ALTER TABLE "bookings" ALTER COLUMN "room" TYPE bigint;
--   [blocks all] rewrite:bookings blocks-reads:bookings blocks-writes:bookings
ALTER TABLE "bookings" ADD COLUMN "twice" bigint GENERATED ALWAYS AS (room * 2) STORED NOT NULL;
--   [blocks all] full-scan:bookings blocks-reads:bookings blocks-writes:bookings
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_room_twice_excl" EXCLUDE ("room" WITH =, "twice" WITH =) WHERE (state <> 'lost');

-- file 2 of 2 (in a transaction), alter_bookings_2_changes_2
-- remove value gone from enum state (way back: lossy)
--   [blocks writes] full-scan:bookings blocks-writes:bookings data-loss:state.gone
UPDATE "bookings" SET "state" = 'lost' WHERE "state" = 'gone';
ALTER TYPE "state" RENAME TO "_old_state";
CREATE TYPE "state" AS ENUM ('open', 'lost');
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_room_twice_excl";
--   [blocks all] rewrite:bookings blocks-reads:bookings blocks-writes:bookings
ALTER TABLE "bookings" ALTER COLUMN "state" TYPE "state" USING "state"::text::"state";
--   [blocks all] full-scan:bookings blocks-reads:bookings blocks-writes:bookings
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_room_twice_excl" EXCLUDE ("room" WITH =, "twice" WITH =) WHERE (state <> 'lost');
--   breaks-old-code:state.gone
DROP TYPE "_old_state";

-- down

-- file 2 of 2 (alone), alter_bookings_2_changes_2
-- add value gone to enum state
--   not-transactional:state
ALTER TYPE "state" ADD VALUE 'gone' AFTER 'lost';

-- file 1 of 2 (in a transaction), alter_bookings_2_changes_1
-- change type of bookings.room from bigint to integer
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_room_twice_excl";
--   [blocks all]
ALTER TABLE "bookings" DROP COLUMN "twice";
--   [blocks all] rewrite:bookings blocks-reads:bookings blocks-writes:bookings may-fail:bookings.room breaks-old-code:bookings.room
ALTER TABLE "bookings" ALTER COLUMN "room" TYPE integer;
--   [blocks all] rewrite:bookings blocks-reads:bookings blocks-writes:bookings
ALTER TABLE "bookings" ADD COLUMN "twice" bigint GENERATED ALWAYS AS (room * 2) STORED NOT NULL;
--   [blocks all] full-scan:bookings blocks-reads:bookings blocks-writes:bookings
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_room_twice_excl" EXCLUDE ("room" WITH =, "twice" WITH =) WHERE (state <> 'lost');
