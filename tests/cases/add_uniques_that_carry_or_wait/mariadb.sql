-- note: seats.seats_hall_place carries no further columns
-- note: seats.seats_label is checked at once: it cannot be deferred
-- up

-- file 1 of 1 (statement by statement), alter_seats_5_changes
-- add unique constraint seats_hall_place on seats
--   [blocks all] may-fail:seats.seats_hall_place full-scan:seats breaks-old-code:seats.seats_hall_place
ALTER TABLE `seats` ADD CONSTRAINT `seats_hall_place` UNIQUE (`hall`, `place`), ALGORITHM=NOCOPY, LOCK=NONE;
-- add unique constraint seats_label on seats
--   [blocks all] may-fail:seats.seats_label full-scan:seats breaks-old-code:seats.seats_label
ALTER TABLE `seats` ADD CONSTRAINT `seats_label` UNIQUE (`label`), ALGORITHM=NOCOPY, LOCK=NONE;
-- add unique constraint seats_number_key on seats
--   [blocks all] may-fail:seats.seats_number_key full-scan:seats breaks-old-code:seats.seats_number_key
ALTER TABLE `seats` ADD CONSTRAINT `seats_number_key` UNIQUE (`number`), ALGORITHM=NOCOPY, LOCK=NONE;
-- add index seats_beside_idx on seats
--   [blocks all] full-scan:seats
CREATE INDEX `seats_beside_idx` ON `seats` (`beside`) ALGORITHM=NOCOPY LOCK=NONE;
-- add foreign key seats_beside_fkey on seats
--   [blocks all] rewrite:seats blocks-writes:seats breaks-old-code:seats.seats_beside_fkey may-fail:seats.seats_beside_fkey
ALTER TABLE `seats` ADD CONSTRAINT `seats_beside_fkey` FOREIGN KEY (`beside`) REFERENCES `seats` (`number`), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_seats_5_changes
-- drop foreign key seats_beside_fkey on seats
--   [blocks all]
ALTER TABLE `seats` DROP FOREIGN KEY `seats_beside_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index seats_beside_idx on seats
--   [blocks all]
ALTER TABLE `seats` DROP INDEX `seats_beside_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop unique constraint seats_number_key on seats
--   [blocks all]
ALTER TABLE `seats` DROP INDEX `seats_number_key`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop unique constraint seats_label on seats
--   [blocks all]
ALTER TABLE `seats` DROP INDEX `seats_label`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop unique constraint seats_hall_place on seats
--   [blocks all]
ALTER TABLE `seats` DROP INDEX `seats_hall_place`, ALGORITHM=NOCOPY, LOCK=NONE;
