-- up

-- file 1 of 1 (statement by statement), change_type_of_devices_serial
-- change type of devices.serial from varchar(36) to uuid (way back: lossy)
--   [blocks all] rewrite:devices blocks-writes:devices may-fail:devices.serial
ALTER TABLE `devices` ADD COLUMN `_new_serial` binary(16) GENERATED ALWAYS AS (unhex(replace(serial, '-', ''))) STORED, ALGORITHM=COPY;
--   [blocks all] may-fail:devices.serial breaks-old-code:devices.serial rewrite:devices blocks-writes:devices
ALTER TABLE `devices` DROP COLUMN `serial`, CHANGE COLUMN `_new_serial` `serial` binary(16) NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), change_type_of_devices_serial
-- change type of devices.serial from uuid to varchar(36)
--   [blocks all] rewrite:devices blocks-writes:devices may-fail:devices.serial
ALTER TABLE `devices` ADD COLUMN `_new_serial` varchar(36) GENERATED ALWAYS AS (lower(insert(insert(insert(insert(hex(serial), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'))) STORED, ALGORITHM=COPY;
--   [blocks all] may-fail:devices.serial breaks-old-code:devices.serial rewrite:devices blocks-writes:devices
ALTER TABLE `devices` DROP COLUMN `serial`, CHANGE COLUMN `_new_serial` `serial` varchar(36) NOT NULL, ALGORITHM=COPY;
