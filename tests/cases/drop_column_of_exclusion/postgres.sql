-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- drop exclusion constraint bookings_room_day_excl on bookings (way back: may fail)
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_room_day_excl";
-- drop exclusion constraint seats_number on seats (way back: may fail)
--   [blocks all]
ALTER TABLE "seats" DROP CONSTRAINT "seats_number";
-- retire column bookings.day (way back: may fail)
--   [blocks all] breaks-old-code:bookings.day
ALTER TABLE "bookings" RENAME COLUMN "day" TO "_retired_day";
--   [blocks all]
ALTER TABLE "bookings" ALTER COLUMN "_retired_day" DROP NOT NULL;
-- retire table seats
--   [blocks all] breaks-old-code:seats
ALTER TABLE "seats" RENAME TO "_retired_seats";
--   [blocks all] breaks-old-code:seats
ALTER TABLE "_retired_seats" RENAME CONSTRAINT "seats_pkey" TO "_retired_seats_pkey";

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- restore table seats
--   [blocks all]
ALTER TABLE "_retired_seats" RENAME TO "seats";
--   [blocks all]
ALTER TABLE "seats" RENAME CONSTRAINT "_retired_seats_pkey" TO "seats_pkey";
-- restore column bookings.day
--   [blocks all]
ALTER TABLE "bookings" RENAME COLUMN "_retired_day" TO "day";
--   [blocks all] full-scan:bookings blocks-reads:bookings blocks-writes:bookings may-fail:bookings.day breaks-new-code:bookings.day
ALTER TABLE "bookings" ALTER COLUMN "day" SET NOT NULL;
-- add exclusion constraint seats_number on seats
--   [blocks all] full-scan:seats blocks-reads:seats blocks-writes:seats may-fail:seats.seats_number breaks-old-code:seats.seats_number
ALTER TABLE "seats" ADD CONSTRAINT "seats_number" EXCLUDE ("number" WITH =);
-- add exclusion constraint bookings_room_day_excl on bookings
--   [blocks all] full-scan:bookings blocks-reads:bookings blocks-writes:bookings may-fail:bookings.bookings_room_day_excl breaks-old-code:bookings.bookings_room_day_excl
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_room_day_excl" EXCLUDE ("room" WITH =, "day" WITH =);
