-- up

-- file 1 of 1 (in a transaction), alter_bookings_2_changes
-- rename column bookings.day to date
--   [blocks all] breaks-old-code:bookings.day breaks-new-code:bookings.date
ALTER TABLE "bookings" RENAME COLUMN "day" TO "date";
-- rename exclusion constraint bookings_room_day_excl on bookings to once_a_day
--   [blocks all]
ALTER TABLE "bookings" RENAME CONSTRAINT "bookings_room_day_excl" TO "once_a_day";

-- down

-- file 1 of 1 (in a transaction), alter_bookings_2_changes
-- rename exclusion constraint once_a_day on bookings to bookings_room_day_excl
--   [blocks all]
ALTER TABLE "bookings" RENAME CONSTRAINT "once_a_day" TO "bookings_room_day_excl";
-- rename column bookings.date to day
--   [blocks all] breaks-old-code:bookings.date breaks-new-code:bookings.day
ALTER TABLE "bookings" RENAME COLUMN "date" TO "day";
