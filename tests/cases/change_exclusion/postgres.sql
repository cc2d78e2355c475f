-- up

-- file 1 of 1 (in a transaction), alter_bookings_2_changes
-- drop exclusion constraint bookings_room_day_excl on bookings (way back: may fail)
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_room_day_excl";
-- add exclusion constraint bookings_room_day_excl on bookings
--   [blocks all] full-scan:bookings blocks-reads:bookings blocks-writes:bookings may-fail:bookings.bookings_room_day_excl breaks-old-code:bookings.bookings_room_day_excl
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_room_day_excl" EXCLUDE USING hash ((room * 1000 + day) WITH =) WHERE (NOT cancelled) DEFERRABLE INITIALLY DEFERRED;

-- down

-- file 1 of 1 (in a transaction), alter_bookings_2_changes
-- drop exclusion constraint bookings_room_day_excl on bookings
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_room_day_excl";
-- add exclusion constraint bookings_room_day_excl on bookings
--   [blocks all] full-scan:bookings blocks-reads:bookings blocks-writes:bookings may-fail:bookings.bookings_room_day_excl breaks-old-code:bookings.bookings_room_day_excl
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_room_day_excl" EXCLUDE ("room" WITH =, "day" WITH =);
