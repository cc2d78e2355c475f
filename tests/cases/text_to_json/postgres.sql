-- up

-- file 1 of 1 (in a transaction), change_type_of_devices_settings
-- change type of devices.settings from text to json (way back: may fail)
--   [blocks all] rewrite:devices blocks-reads:devices blocks-writes:devices may-fail:devices.settings breaks-old-code:devices.settings
ALTER TABLE "devices" ALTER COLUMN "settings" TYPE jsonb USING "settings"::jsonb;

-- down

-- file 1 of 1 (in a transaction), change_type_of_devices_settings
-- change type of devices.settings from json to text
--   [blocks all] rewrite:devices blocks-reads:devices blocks-writes:devices may-fail:devices.settings breaks-old-code:devices.settings
ALTER TABLE "devices" ALTER COLUMN "settings" TYPE text;
