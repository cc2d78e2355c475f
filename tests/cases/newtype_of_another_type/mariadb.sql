-- up

-- file 1 of 1 (statement by statement), add_column_parcels_code
-- add column parcels.code (way back: exact unless written)
--   [blocks all]
ALTER TABLE `parcels` ADD COLUMN `code` varchar(12) NULL, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), add_column_parcels_code
-- drop column parcels.code
--   [blocks all] data-loss:parcels.code breaks-old-code:parcels.code
ALTER TABLE `parcels` DROP COLUMN `code`, ALGORITHM=INSTANT, LOCK=NONE;
