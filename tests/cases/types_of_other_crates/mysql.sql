-- up

-- file 1 of 1 (statement by statement), alter_readings_17_changes
-- add column readings.device (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `device` binary(16) NULL, ALGORITHM=INSTANT;
-- add column readings.day (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `day` date NULL, ALGORITHM=INSTANT;
-- add column readings.hour (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `hour` time(6) NULL, ALGORITHM=INSTANT;
-- add column readings.local (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `local` datetime(6) NULL, ALGORITHM=INSTANT;
-- add column readings.moment (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `moment` timestamp(6) NULL, ALGORITHM=INSTANT;
-- add column readings.other_day (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `other_day` date NULL, ALGORITHM=INSTANT;
-- add column readings.other_hour (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `other_hour` time(6) NULL, ALGORITHM=INSTANT;
-- add column readings.other_local (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `other_local` datetime(6) NULL, ALGORITHM=INSTANT;
-- add column readings.other_moment (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `other_moment` timestamp(6) NULL, ALGORITHM=INSTANT;
-- add column readings.utc (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `utc` timestamp(6) NULL, ALGORITHM=INSTANT;
-- add column readings.price (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `price` decimal(12, 2) NULL, ALGORITHM=INSTANT;
-- add column readings.factor (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `factor` decimal(30, 10) NULL, ALGORITHM=INSTANT;
-- add column readings.raw (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `raw` json NULL, ALGORITHM=INSTANT;
-- add column readings.settings (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `settings` json NULL, ALGORITHM=INSTANT;
-- add column readings.address (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `address` varchar(43) NULL, ALGORITHM=INSTANT;
-- add column readings.address_4 (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `address_4` varchar(18) NULL, ALGORITHM=INSTANT;
-- add column readings.address_6 (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readings` ADD COLUMN `address_6` varchar(43) NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_readings_17_changes
-- drop column readings.address_6
--   [blocks all] data-loss:readings.address_6 breaks-old-code:readings.address_6
ALTER TABLE `readings` DROP COLUMN `address_6`, ALGORITHM=INSTANT;
-- drop column readings.address_4
--   [blocks all] data-loss:readings.address_4 breaks-old-code:readings.address_4
ALTER TABLE `readings` DROP COLUMN `address_4`, ALGORITHM=INSTANT;
-- drop column readings.address
--   [blocks all] data-loss:readings.address breaks-old-code:readings.address
ALTER TABLE `readings` DROP COLUMN `address`, ALGORITHM=INSTANT;
-- drop column readings.settings
--   [blocks all] data-loss:readings.settings breaks-old-code:readings.settings
ALTER TABLE `readings` DROP COLUMN `settings`, ALGORITHM=INSTANT;
-- drop column readings.raw
--   [blocks all] data-loss:readings.raw breaks-old-code:readings.raw
ALTER TABLE `readings` DROP COLUMN `raw`, ALGORITHM=INSTANT;
-- drop column readings.factor
--   [blocks all] data-loss:readings.factor breaks-old-code:readings.factor
ALTER TABLE `readings` DROP COLUMN `factor`, ALGORITHM=INSTANT;
-- drop column readings.price
--   [blocks all] data-loss:readings.price breaks-old-code:readings.price
ALTER TABLE `readings` DROP COLUMN `price`, ALGORITHM=INSTANT;
-- drop column readings.utc
--   [blocks all] data-loss:readings.utc breaks-old-code:readings.utc
ALTER TABLE `readings` DROP COLUMN `utc`, ALGORITHM=INSTANT;
-- drop column readings.other_moment
--   [blocks all] data-loss:readings.other_moment breaks-old-code:readings.other_moment
ALTER TABLE `readings` DROP COLUMN `other_moment`, ALGORITHM=INSTANT;
-- drop column readings.other_local
--   [blocks all] data-loss:readings.other_local breaks-old-code:readings.other_local
ALTER TABLE `readings` DROP COLUMN `other_local`, ALGORITHM=INSTANT;
-- drop column readings.other_hour
--   [blocks all] data-loss:readings.other_hour breaks-old-code:readings.other_hour
ALTER TABLE `readings` DROP COLUMN `other_hour`, ALGORITHM=INSTANT;
-- drop column readings.other_day
--   [blocks all] data-loss:readings.other_day breaks-old-code:readings.other_day
ALTER TABLE `readings` DROP COLUMN `other_day`, ALGORITHM=INSTANT;
-- drop column readings.moment
--   [blocks all] data-loss:readings.moment breaks-old-code:readings.moment
ALTER TABLE `readings` DROP COLUMN `moment`, ALGORITHM=INSTANT;
-- drop column readings.local
--   [blocks all] data-loss:readings.local breaks-old-code:readings.local
ALTER TABLE `readings` DROP COLUMN `local`, ALGORITHM=INSTANT;
-- drop column readings.hour
--   [blocks all] data-loss:readings.hour breaks-old-code:readings.hour
ALTER TABLE `readings` DROP COLUMN `hour`, ALGORITHM=INSTANT;
-- drop column readings.day
--   [blocks all] data-loss:readings.day breaks-old-code:readings.day
ALTER TABLE `readings` DROP COLUMN `day`, ALGORITHM=INSTANT;
-- drop column readings.device
--   [blocks all] data-loss:readings.device breaks-old-code:readings.device
ALTER TABLE `readings` DROP COLUMN `device`, ALGORITHM=INSTANT;
