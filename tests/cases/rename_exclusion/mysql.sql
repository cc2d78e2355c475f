-- up

-- file 1 of 1 (statement by statement), rename_column_bookings_day_to_date
-- rename column bookings.day to date
--   [blocks all] breaks-old-code:bookings.day breaks-new-code:bookings.date
ALTER TABLE `bookings` RENAME COLUMN `day` TO `date`, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), rename_column_bookings_day_to_date
-- rename column bookings.date to day
--   [blocks all] breaks-old-code:bookings.date breaks-new-code:bookings.day
ALTER TABLE `bookings` RENAME COLUMN `date` TO `day`, ALGORITHM=INSTANT;
