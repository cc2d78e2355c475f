-- up

-- file 1 of 1 (in a transaction), drop_exclusion_constraint_bookings_room_day_excl_on_bookings
-- drop exclusion constraint bookings_room_day_excl on bookings (way back: may fail)
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_room_day_excl";

-- down

-- file 1 of 1 (in a transaction), drop_exclusion_constraint_bookings_room_day_excl_on_bookings
-- add exclusion constraint bookings_room_day_excl on bookings
--   [blocks all] full-scan:bookings blocks-reads:bookings blocks-writes:bookings may-fail:bookings.bookings_room_day_excl breaks-old-code:bookings.bookings_room_day_excl
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_room_day_excl" EXCLUDE ("room" WITH =, "day" WITH =);
