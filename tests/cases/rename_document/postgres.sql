-- up

-- file 1 of 4 (in a transaction), alter_devices_5_changes_1
-- rename column devices.settings to options
--   [blocks all] breaks-old-code:devices.settings breaks-new-code:devices.options
ALTER TABLE "devices" RENAME COLUMN "settings" TO "options";

-- file 2 of 4 (in a transaction), alter_devices_5_changes_2
-- stop relying on check devices_label_given on devices

-- file 3 of 4 (in a transaction), alter_devices_5_changes_3
-- drop check devices_label_given on devices (way back: may fail)
--   [blocks all]
ALTER TABLE "devices" DROP CONSTRAINT "devices_label_given";
-- add column devices.history (way back: exact unless written)
--   [blocks all]
ALTER TABLE "devices" ADD COLUMN "history" jsonb;
-- allow null in devices.options (way back: may fail)
--   [blocks all]
ALTER TABLE "devices" ALTER COLUMN "options" DROP NOT NULL;
-- add check devices_label_given on devices
--   [blocks all] breaks-old-code:devices.devices_label_given
ALTER TABLE "devices" ADD CONSTRAINT "devices_label_given" CHECK (label <> 'none') NOT VALID;

-- file 4 of 4 (in a transaction), alter_devices_5_changes_4
-- validate check devices_label_given on devices
--   [blocks ddl] full-scan:devices may-fail:devices.devices_label_given
ALTER TABLE "devices" VALIDATE CONSTRAINT "devices_label_given";

-- down

-- file 4 of 4 (in a transaction), alter_devices_5_changes_4
-- stop relying on check devices_label_given on devices

-- file 3 of 4 (in a transaction), alter_devices_5_changes_3
-- drop check devices_label_given on devices
--   [blocks all]
ALTER TABLE "devices" DROP CONSTRAINT "devices_label_given";
-- require devices.options
--   [blocks all] full-scan:devices blocks-reads:devices blocks-writes:devices may-fail:devices.options breaks-old-code:devices.options
ALTER TABLE "devices" ALTER COLUMN "options" SET NOT NULL;
-- drop column devices.history
--   [blocks all] data-loss:devices.history breaks-old-code:devices.history
ALTER TABLE "devices" DROP COLUMN "history";
-- add check devices_label_given on devices
--   [blocks all] breaks-old-code:devices.devices_label_given
ALTER TABLE "devices" ADD CONSTRAINT "devices_label_given" CHECK (label <> '') NOT VALID;

-- file 2 of 4 (in a transaction), alter_devices_5_changes_2
-- validate check devices_label_given on devices
--   [blocks ddl] full-scan:devices may-fail:devices.devices_label_given
ALTER TABLE "devices" VALIDATE CONSTRAINT "devices_label_given";

-- file 1 of 4 (in a transaction), alter_devices_5_changes_1
-- rename column devices.options to settings
--   [blocks all] breaks-old-code:devices.options breaks-new-code:devices.settings
ALTER TABLE "devices" RENAME COLUMN "options" TO "settings";
