-- up

-- file 1 of 1 (in a transaction), alter_readings_17_changes
-- add column readings.device (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "device" blob;
-- add column readings.day (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "day" date;
-- add column readings.hour (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "hour" time;
-- add column readings.local (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "local" datetime;
-- add column readings.moment (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "moment" datetime;
-- add column readings.other_day (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "other_day" date;
-- add column readings.other_hour (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "other_hour" time;
-- add column readings.other_local (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "other_local" datetime;
-- add column readings.other_moment (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "other_moment" datetime;
-- add column readings.utc (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "utc" datetime;
-- add column readings.price (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "price" numeric;
-- add column readings.factor (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "factor" numeric;
-- add column readings.raw (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "raw" text;
-- add column readings.settings (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "settings" text;
-- add column readings.address (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "address" text;
-- add column readings.address_4 (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "address_4" text;
-- add column readings.address_6 (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readings" ADD COLUMN "address_6" text;

-- down

-- file 1 of 1 (in a transaction), alter_readings_17_changes
-- drop column readings.address_6
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.address_6 breaks-old-code:readings.address_6
ALTER TABLE "readings" DROP COLUMN "address_6";
-- drop column readings.address_4
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.address_4 breaks-old-code:readings.address_4
ALTER TABLE "readings" DROP COLUMN "address_4";
-- drop column readings.address
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.address breaks-old-code:readings.address
ALTER TABLE "readings" DROP COLUMN "address";
-- drop column readings.settings
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.settings breaks-old-code:readings.settings
ALTER TABLE "readings" DROP COLUMN "settings";
-- drop column readings.raw
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.raw breaks-old-code:readings.raw
ALTER TABLE "readings" DROP COLUMN "raw";
-- drop column readings.factor
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.factor breaks-old-code:readings.factor
ALTER TABLE "readings" DROP COLUMN "factor";
-- drop column readings.price
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.price breaks-old-code:readings.price
ALTER TABLE "readings" DROP COLUMN "price";
-- drop column readings.utc
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.utc breaks-old-code:readings.utc
ALTER TABLE "readings" DROP COLUMN "utc";
-- drop column readings.other_moment
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.other_moment breaks-old-code:readings.other_moment
ALTER TABLE "readings" DROP COLUMN "other_moment";
-- drop column readings.other_local
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.other_local breaks-old-code:readings.other_local
ALTER TABLE "readings" DROP COLUMN "other_local";
-- drop column readings.other_hour
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.other_hour breaks-old-code:readings.other_hour
ALTER TABLE "readings" DROP COLUMN "other_hour";
-- drop column readings.other_day
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.other_day breaks-old-code:readings.other_day
ALTER TABLE "readings" DROP COLUMN "other_day";
-- drop column readings.moment
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.moment breaks-old-code:readings.moment
ALTER TABLE "readings" DROP COLUMN "moment";
-- drop column readings.local
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.local breaks-old-code:readings.local
ALTER TABLE "readings" DROP COLUMN "local";
-- drop column readings.hour
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.hour breaks-old-code:readings.hour
ALTER TABLE "readings" DROP COLUMN "hour";
-- drop column readings.day
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.day breaks-old-code:readings.day
ALTER TABLE "readings" DROP COLUMN "day";
-- drop column readings.device
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.device breaks-old-code:readings.device
ALTER TABLE "readings" DROP COLUMN "device";
