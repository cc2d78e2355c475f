-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- retire column bookings.day (way back: may fail)
--   [blocks all] rewrite:bookings breaks-old-code:bookings.day
ALTER TABLE `bookings` CHANGE COLUMN `day` `_retired_day` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- retire table seats
--   [blocks all] breaks-old-code:seats
RENAME TABLE `seats` TO `_retired_seats`;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- restore table seats
--   [blocks all]
RENAME TABLE `_retired_seats` TO `seats`;
-- restore column bookings.day
--   [blocks all] rewrite:bookings may-fail:bookings.day breaks-new-code:bookings.day
ALTER TABLE `bookings` CHANGE COLUMN `_retired_day` `day` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
