-- up

-- file 1 of 1 (statement by statement), change_type_of_devices_settings
-- change type of devices.settings from text to json (way back: may fail)
--   [blocks all] rewrite:devices blocks-writes:devices may-fail:devices.settings breaks-old-code:devices.settings
ALTER TABLE `devices` MODIFY COLUMN `settings` json NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), change_type_of_devices_settings
-- change type of devices.settings from json to text
--   [blocks all] rewrite:devices blocks-writes:devices may-fail:devices.settings breaks-old-code:devices.settings
ALTER TABLE `devices` MODIFY COLUMN `settings` longtext NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
