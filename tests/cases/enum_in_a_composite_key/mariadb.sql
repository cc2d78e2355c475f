-- up

-- file 1 of 1 (statement by statement), alter_level_3_changes
-- rename value floor of enum level to stalls
--   [blocks all]
ALTER TABLE `bookings` DROP FOREIGN KEY `bookings_level_number_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] breaks-old-code:level.floor
ALTER TABLE `seats` MODIFY COLUMN `level` enum('floor', 'balcony', 'attic', 'stalls') NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] breaks-old-code:level.floor
ALTER TABLE `bookings` MODIFY COLUMN `level` enum('floor', 'balcony', 'attic', 'stalls') NOT NULL DEFAULT 'stalls', ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] breaks-old-code:level.floor
ALTER TABLE `bookings` MODIFY COLUMN `was` enum('floor', 'balcony', 'attic', 'stalls') NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:seats blocks-writes:seats breaks-old-code:level.floor
UPDATE `seats` SET `level` = 'stalls' WHERE `level` = 'floor';
--   [blocks writes] full-scan:bookings blocks-writes:bookings breaks-old-code:level.floor
UPDATE `bookings` SET `level` = 'stalls' WHERE `level` = 'floor';
--   [blocks writes] full-scan:bookings blocks-writes:bookings breaks-old-code:level.floor
UPDATE `bookings` SET `was` = 'stalls' WHERE `was` = 'floor';
--   [blocks all] rewrite:seats blocks-writes:seats may-fail:level.floor breaks-old-code:level.floor
ALTER TABLE `seats` MODIFY COLUMN `level` enum('stalls', 'balcony', 'attic') NOT NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:level.floor breaks-old-code:level.floor
ALTER TABLE `bookings` MODIFY COLUMN `level` enum('stalls', 'balcony', 'attic') NOT NULL DEFAULT 'stalls', ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:level.floor breaks-old-code:level.floor
ALTER TABLE `bookings` MODIFY COLUMN `was` enum('stalls', 'balcony', 'attic') NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings breaks-old-code:bookings.bookings_level_number_fkey may-fail:bookings.bookings_level_number_fkey
ALTER TABLE `bookings` ADD CONSTRAINT `bookings_level_number_fkey` FOREIGN KEY (`level`, `number`) REFERENCES `seats` (`level`, `number`) ON DELETE CASCADE, ALGORITHM=COPY;
-- add value box to enum level (way back: may fail)
--   [blocks all]
ALTER TABLE `bookings` DROP FOREIGN KEY `bookings_level_number_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] rewrite:seats blocks-writes:seats
ALTER TABLE `seats` MODIFY COLUMN `level` enum('stalls', 'box', 'balcony', 'attic') NOT NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings
ALTER TABLE `bookings` MODIFY COLUMN `level` enum('stalls', 'box', 'balcony', 'attic') NOT NULL DEFAULT 'stalls', ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings
ALTER TABLE `bookings` MODIFY COLUMN `was` enum('stalls', 'box', 'balcony', 'attic') NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings breaks-old-code:bookings.bookings_level_number_fkey may-fail:bookings.bookings_level_number_fkey
ALTER TABLE `bookings` ADD CONSTRAINT `bookings_level_number_fkey` FOREIGN KEY (`level`, `number`) REFERENCES `seats` (`level`, `number`) ON DELETE CASCADE, ALGORITHM=COPY;
-- remove value attic from enum level
--   [blocks all]
ALTER TABLE `bookings` DROP FOREIGN KEY `bookings_level_number_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] rewrite:seats blocks-writes:seats
ALTER TABLE `seats` MODIFY COLUMN `level` enum('stalls', 'box', 'balcony') NOT NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings
ALTER TABLE `bookings` MODIFY COLUMN `level` enum('stalls', 'box', 'balcony') NOT NULL DEFAULT 'stalls', ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:level.attic breaks-old-code:level.attic
ALTER TABLE `bookings` MODIFY COLUMN `was` enum('stalls', 'box', 'balcony') NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings breaks-old-code:bookings.bookings_level_number_fkey may-fail:bookings.bookings_level_number_fkey
ALTER TABLE `bookings` ADD CONSTRAINT `bookings_level_number_fkey` FOREIGN KEY (`level`, `number`) REFERENCES `seats` (`level`, `number`) ON DELETE CASCADE, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_level_3_changes
-- add value attic to enum level
--   [blocks all]
ALTER TABLE `bookings` DROP FOREIGN KEY `bookings_level_number_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all]
ALTER TABLE `seats` MODIFY COLUMN `level` enum('stalls', 'box', 'balcony', 'attic') NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all]
ALTER TABLE `bookings` MODIFY COLUMN `level` enum('stalls', 'box', 'balcony', 'attic') NOT NULL DEFAULT 'stalls', ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all]
ALTER TABLE `bookings` MODIFY COLUMN `was` enum('stalls', 'box', 'balcony', 'attic') NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] rewrite:bookings blocks-writes:bookings breaks-old-code:bookings.bookings_level_number_fkey may-fail:bookings.bookings_level_number_fkey
ALTER TABLE `bookings` ADD CONSTRAINT `bookings_level_number_fkey` FOREIGN KEY (`level`, `number`) REFERENCES `seats` (`level`, `number`) ON DELETE CASCADE, ALGORITHM=COPY;
-- remove value box from enum level
--   [blocks all]
ALTER TABLE `bookings` DROP FOREIGN KEY `bookings_level_number_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] rewrite:seats blocks-writes:seats
ALTER TABLE `seats` MODIFY COLUMN `level` enum('stalls', 'balcony', 'attic') NOT NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings
ALTER TABLE `bookings` MODIFY COLUMN `level` enum('stalls', 'balcony', 'attic') NOT NULL DEFAULT 'stalls', ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:level.box breaks-old-code:level.box
ALTER TABLE `bookings` MODIFY COLUMN `was` enum('stalls', 'balcony', 'attic') NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings breaks-old-code:bookings.bookings_level_number_fkey may-fail:bookings.bookings_level_number_fkey
ALTER TABLE `bookings` ADD CONSTRAINT `bookings_level_number_fkey` FOREIGN KEY (`level`, `number`) REFERENCES `seats` (`level`, `number`) ON DELETE CASCADE, ALGORITHM=COPY;
-- rename value stalls of enum level to floor
--   [blocks all]
ALTER TABLE `bookings` DROP FOREIGN KEY `bookings_level_number_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] breaks-old-code:level.stalls
ALTER TABLE `seats` MODIFY COLUMN `level` enum('stalls', 'balcony', 'attic', 'floor') NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] breaks-old-code:level.stalls
ALTER TABLE `bookings` MODIFY COLUMN `level` enum('stalls', 'balcony', 'attic', 'floor') NOT NULL DEFAULT 'floor', ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] breaks-old-code:level.stalls
ALTER TABLE `bookings` MODIFY COLUMN `was` enum('stalls', 'balcony', 'attic', 'floor') NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:seats blocks-writes:seats breaks-old-code:level.stalls
UPDATE `seats` SET `level` = 'floor' WHERE `level` = 'stalls';
--   [blocks writes] full-scan:bookings blocks-writes:bookings breaks-old-code:level.stalls
UPDATE `bookings` SET `level` = 'floor' WHERE `level` = 'stalls';
--   [blocks writes] full-scan:bookings blocks-writes:bookings breaks-old-code:level.stalls
UPDATE `bookings` SET `was` = 'floor' WHERE `was` = 'stalls';
--   [blocks all] rewrite:seats blocks-writes:seats may-fail:level.stalls breaks-old-code:level.stalls
ALTER TABLE `seats` MODIFY COLUMN `level` enum('floor', 'balcony', 'attic') NOT NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:level.stalls breaks-old-code:level.stalls
ALTER TABLE `bookings` MODIFY COLUMN `level` enum('floor', 'balcony', 'attic') NOT NULL DEFAULT 'floor', ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:level.stalls breaks-old-code:level.stalls
ALTER TABLE `bookings` MODIFY COLUMN `was` enum('floor', 'balcony', 'attic') NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:bookings blocks-writes:bookings breaks-old-code:bookings.bookings_level_number_fkey may-fail:bookings.bookings_level_number_fkey
ALTER TABLE `bookings` ADD CONSTRAINT `bookings_level_number_fkey` FOREIGN KEY (`level`, `number`) REFERENCES `seats` (`level`, `number`) ON DELETE CASCADE, ALGORITHM=COPY;
