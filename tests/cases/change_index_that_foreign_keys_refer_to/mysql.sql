-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop index countries_code_idx on countries
--   [blocks all]
ALTER TABLE `countries` DROP INDEX `countries_code_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- create table places (way back: exact unless written)
CREATE TABLE `places` (
    `id` bigint NOT NULL,
    `number` int NOT NULL,
    `of` int NULL,
    PRIMARY KEY (`id`)
);
CREATE INDEX `places_number_idx` ON `places` (`number`);
-- add index countries_code_zone_idx on countries
--   [blocks all] full-scan:countries
CREATE INDEX `countries_code_zone_idx` ON `countries` (`code`, `zone`) ALGORITHM=INPLACE LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop index countries_code_zone_idx on countries
--   [blocks all]
ALTER TABLE `countries` DROP INDEX `countries_code_zone_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop table places
--   [blocks all] data-loss:places breaks-old-code:places
DROP TABLE `places`;
-- add index countries_code_idx on countries
--   [blocks all] full-scan:countries
CREATE INDEX `countries_code_idx` ON `countries` (`code`) ALGORITHM=INPLACE LOCK=NONE;
