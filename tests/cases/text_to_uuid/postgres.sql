-- up

-- file 1 of 1 (in a transaction), change_type_of_devices_serial
-- change type of devices.serial from varchar(36) to uuid (way back: lossy)
--   [blocks all] rewrite:devices blocks-reads:devices blocks-writes:devices may-fail:devices.serial breaks-old-code:devices.serial
ALTER TABLE "devices" ALTER COLUMN "serial" TYPE uuid USING serial::uuid;

-- down

-- file 1 of 1 (in a transaction), change_type_of_devices_serial
-- change type of devices.serial from uuid to varchar(36)
--   [blocks all] rewrite:devices blocks-reads:devices blocks-writes:devices may-fail:devices.serial breaks-old-code:devices.serial
ALTER TABLE "devices" ALTER COLUMN "serial" TYPE varchar(36) USING serial::text;
