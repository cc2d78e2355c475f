-- up

-- file 1 of 1 (statement by statement), alter_devices_5_changes
-- rename column devices.settings to options
--   [blocks all] breaks-old-code:devices.settings breaks-new-code:devices.options
ALTER TABLE `devices` RENAME COLUMN `settings` TO `options`, ALGORITHM=INSTANT;
-- drop check devices_label_given on devices (way back: may fail)
--   [blocks all]
ALTER TABLE `devices` DROP CHECK `devices_label_given`, ALGORITHM=INSTANT;
-- add column devices.history (way back: exact unless written)
--   [blocks all]
ALTER TABLE `devices` ADD COLUMN `history` json NULL, ALGORITHM=INSTANT;
-- allow null in devices.options (way back: may fail)
--   [blocks all] rewrite:devices
ALTER TABLE `devices` MODIFY COLUMN `options` json NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add check devices_label_given on devices
--   [blocks all] breaks-old-code:devices.devices_label_given may-fail:devices.devices_label_given rewrite:devices blocks-writes:devices
ALTER TABLE `devices` ADD CONSTRAINT `devices_label_given` CHECK (label <> 'none'), ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_devices_5_changes
-- drop check devices_label_given on devices
--   [blocks all]
ALTER TABLE `devices` DROP CHECK `devices_label_given`, ALGORITHM=INSTANT;
-- require devices.options
--   [blocks all] rewrite:devices may-fail:devices.options breaks-old-code:devices.options
ALTER TABLE `devices` MODIFY COLUMN `options` json NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- drop column devices.history
--   [blocks all] data-loss:devices.history breaks-old-code:devices.history
ALTER TABLE `devices` DROP COLUMN `history`, ALGORITHM=INSTANT;
-- add check devices_label_given on devices
--   [blocks all] breaks-old-code:devices.devices_label_given may-fail:devices.devices_label_given rewrite:devices blocks-writes:devices
ALTER TABLE `devices` ADD CONSTRAINT `devices_label_given` CHECK (label <> ''), ALGORITHM=COPY, LOCK=SHARED;
-- rename column devices.options to settings
--   [blocks all] breaks-old-code:devices.options breaks-new-code:devices.settings
ALTER TABLE `devices` RENAME COLUMN `options` TO `settings`, ALGORITHM=INSTANT;
