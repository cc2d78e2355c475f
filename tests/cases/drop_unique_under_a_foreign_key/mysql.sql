-- up

-- file 1 of 1 (statement by statement), alter_capitals_2_changes
-- drop unique constraint capitals_country_id_key on capitals (way back: may fail)
--   [blocks all] full-scan:capitals
ALTER TABLE `capitals` ADD INDEX `capitals_country_id_fkey` (`country_id`), DROP INDEX `capitals_country_id_key`, ALGORITHM=INPLACE, LOCK=NONE;
-- add index capitals_country_id_idx on capitals
--   [blocks all] full-scan:capitals
ALTER TABLE `capitals` ADD INDEX `capitals_country_id_idx` (`country_id`), DROP INDEX `capitals_country_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_capitals_2_changes
-- drop index capitals_country_id_idx on capitals
--   [blocks all] full-scan:capitals
ALTER TABLE `capitals` ADD INDEX `capitals_country_id_fkey` (`country_id`), DROP INDEX `capitals_country_id_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- add unique constraint capitals_country_id_key on capitals
--   [blocks all] may-fail:capitals.capitals_country_id_key full-scan:capitals breaks-old-code:capitals.capitals_country_id_key
ALTER TABLE `capitals` ADD CONSTRAINT `capitals_country_id_key` UNIQUE (`country_id`), DROP INDEX `capitals_country_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
