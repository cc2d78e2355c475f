-- up

-- file 1 of 1 (statement by statement), alter_seats_3_changes
-- drop unique constraint seats_place on seats (way back: may fail)
--   [blocks all]
ALTER TABLE `seats` DROP INDEX `seats_place`, ALGORITHM=INPLACE, LOCK=NONE;
-- add column seats.seat (way back: exact unless written)
--   [blocks all]
ALTER TABLE `seats` ADD COLUMN `seat` int NOT NULL DEFAULT 1, ALGORITHM=INSTANT;
-- add unique constraint seats_place on seats
--   [blocks all] may-fail:seats.seats_place full-scan:seats breaks-old-code:seats.seats_place
ALTER TABLE `seats` ADD CONSTRAINT `seats_place` UNIQUE (`hall`, `row`, `seat`), ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_seats_3_changes
-- drop unique constraint seats_place on seats
--   [blocks all]
ALTER TABLE `seats` DROP INDEX `seats_place`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop column seats.seat
--   [blocks all] data-loss:seats.seat breaks-old-code:seats.seat
ALTER TABLE `seats` DROP COLUMN `seat`, ALGORITHM=INSTANT;
-- add unique constraint seats_place on seats
--   [blocks all] may-fail:seats.seats_place full-scan:seats breaks-old-code:seats.seats_place
ALTER TABLE `seats` ADD CONSTRAINT `seats_place` UNIQUE (`hall`, `row`), ALGORITHM=INPLACE, LOCK=NONE;
