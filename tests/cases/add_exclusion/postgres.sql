-- up

-- file 1 of 1 (in a transaction), add_exclusion_bookings_int4range_int4range_excl
-- add exclusion constraint bookings_int4range_int4range_excl on bookings
--   [blocks all] full-scan:bookings blocks-reads:bookings blocks-writes:bookings may-fail:bookings.bookings_int4range_int4range_excl breaks-old-code:bookings.bookings_int4range_int4range_excl
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_int4range_int4range_excl" EXCLUDE USING gist ((int4range(room, room, '[]')) WITH &&, (int4range(first_day, last_day)) WITH &&);

-- down

-- file 1 of 1 (in a transaction), add_exclusion_bookings_int4range_int4range_excl
-- drop exclusion constraint bookings_int4range_int4range_excl on bookings
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_int4range_int4range_excl";
