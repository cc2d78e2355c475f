-- up

-- file 1 of 1 (in a transaction), add_exclusion_bookings_room_excl
-- add exclusion constraint bookings_room_excl on bookings
--   [blocks all] full-scan:bookings blocks-reads:bookings blocks-writes:bookings may-fail:bookings.bookings_room_excl breaks-old-code:bookings.bookings_room_excl
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_room_excl" EXCLUDE ("room" WITH =);

-- down

-- file 1 of 1 (in a transaction), add_exclusion_bookings_room_excl
-- drop exclusion constraint bookings_room_excl on bookings
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_room_excl";
