-- up

-- file 1 of 1 (statement by statement), add_index_shops_shape_idx
-- add index shops_shape_idx on shops
--   [blocks all] full-scan:shops blocks-writes:shops
CREATE SPATIAL INDEX `shops_shape_idx` ON `shops` (`place`) ALGORITHM=INPLACE LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), add_index_shops_shape_idx
-- drop index shops_shape_idx on shops
--   [blocks all]
ALTER TABLE `shops` DROP INDEX `shops_shape_idx`, ALGORITHM=INPLACE, LOCK=NONE;
