-- up

-- file 1 of 1 (statement by statement), rename_unique_constraint_seats_place_on_seats_to_seats_hall_row
-- rename unique constraint seats_place on seats to seats_hall_row
--   [blocks all]
ALTER TABLE `seats` RENAME INDEX `seats_place` TO `seats_hall_row`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), rename_unique_constraint_seats_place_on_seats_to_seats_hall_row
-- rename unique constraint seats_hall_row on seats to seats_place
--   [blocks all]
ALTER TABLE `seats` RENAME INDEX `seats_hall_row` TO `seats_place`, ALGORITHM=INSTANT, LOCK=NONE;
