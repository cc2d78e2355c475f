-- up

-- file 1 of 1 (statement by statement), change_type_of_devices_serial
-- change type of devices.serial from varchar(36) to uuid (way back: lossy)
--   [blocks all]
ALTER TABLE `devices` ADD COLUMN `_new_serial` binary(16) NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:devices blocks-writes:devices may-fail:devices.serial
UPDATE `devices` SET `_new_serial` = unhex(replace(serial, '-', ''));
--   [blocks all] may-fail:devices.serial breaks-old-code:devices.serial rewrite:devices
ALTER TABLE `devices` DROP COLUMN `serial`, CHANGE COLUMN `_new_serial` `serial` binary(16) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), change_type_of_devices_serial
-- change type of devices.serial from uuid to varchar(36)
--   [blocks all]
ALTER TABLE `devices` ADD COLUMN `_new_serial` varchar(36) NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:devices blocks-writes:devices may-fail:devices.serial
UPDATE `devices` SET `_new_serial` = lower(insert(insert(insert(insert(hex(serial), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'));
--   [blocks all] may-fail:devices.serial breaks-old-code:devices.serial rewrite:devices
ALTER TABLE `devices` DROP COLUMN `serial`, CHANGE COLUMN `_new_serial` `serial` varchar(36) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
