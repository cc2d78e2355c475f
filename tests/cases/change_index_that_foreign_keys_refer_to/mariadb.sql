-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- drop foreign key cities_country_fkey on cities (way back: may fail)
--   [blocks all]
ALTER TABLE `cities` DROP FOREIGN KEY `cities_country_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index countries_code_idx on countries
--   [blocks all]
ALTER TABLE `countries` DROP INDEX `countries_code_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- create table places (way back: exact unless written)
CREATE TABLE `places` (
    `id` bigint NOT NULL,
    `number` int NOT NULL,
    `of` int NULL,
    PRIMARY KEY (`id`)
);
CREATE INDEX `places_number_idx` ON `places` (`number`);
CREATE INDEX `places_of_idx` ON `places` (`of`);
-- add index countries_code_zone_idx on countries
--   [blocks all] full-scan:countries
CREATE INDEX `countries_code_zone_idx` ON `countries` (`code`, `zone`) ALGORITHM=NOCOPY LOCK=NONE;
-- add foreign key cities_country_fkey on cities
--   [blocks all] rewrite:cities blocks-writes:cities breaks-old-code:cities.cities_country_fkey may-fail:cities.cities_country_fkey
ALTER TABLE `cities` ADD CONSTRAINT `cities_country_fkey` FOREIGN KEY (`country`) REFERENCES `countries` (`code`), ALGORITHM=COPY;
-- add foreign key places_of_fkey on places
ALTER TABLE `places` ADD CONSTRAINT `places_of_fkey` FOREIGN KEY (`of`) REFERENCES `places` (`number`);

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- drop foreign key places_of_fkey on places
--   [blocks all]
ALTER TABLE `places` DROP FOREIGN KEY `places_of_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop foreign key cities_country_fkey on cities
--   [blocks all]
ALTER TABLE `cities` DROP FOREIGN KEY `cities_country_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index countries_code_zone_idx on countries
--   [blocks all]
ALTER TABLE `countries` DROP INDEX `countries_code_zone_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop table places
--   [blocks all] data-loss:places breaks-old-code:places
DROP TABLE `places`;
-- add index countries_code_idx on countries
--   [blocks all] full-scan:countries
CREATE INDEX `countries_code_idx` ON `countries` (`code`) ALGORITHM=NOCOPY LOCK=NONE;
-- add foreign key cities_country_fkey on cities
--   [blocks all] rewrite:cities blocks-writes:cities breaks-old-code:cities.cities_country_fkey may-fail:cities.cities_country_fkey
ALTER TABLE `cities` ADD CONSTRAINT `cities_country_fkey` FOREIGN KEY (`country`) REFERENCES `countries` (`code`), ALGORITHM=COPY;
