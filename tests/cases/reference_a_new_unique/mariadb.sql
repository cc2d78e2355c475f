-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- add unique constraint countries_code_key on countries
--   [blocks all] may-fail:countries.countries_code_key full-scan:countries breaks-old-code:countries.countries_code_key
ALTER TABLE `countries` ADD CONSTRAINT `countries_code_key` UNIQUE (`code`), ALGORITHM=NOCOPY, LOCK=NONE;
-- add index cities_country_idx on cities
--   [blocks all] full-scan:cities
CREATE INDEX `cities_country_idx` ON `cities` (`country`) ALGORITHM=NOCOPY LOCK=NONE;
-- add foreign key cities_country_fkey on cities
--   [blocks all] rewrite:cities blocks-writes:cities breaks-old-code:cities.cities_country_fkey may-fail:cities.cities_country_fkey
ALTER TABLE `cities` ADD CONSTRAINT `cities_country_fkey` FOREIGN KEY (`country`) REFERENCES `countries` (`code`) ON UPDATE CASCADE, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop foreign key cities_country_fkey on cities
--   [blocks all]
ALTER TABLE `cities` DROP FOREIGN KEY `cities_country_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index cities_country_idx on cities
--   [blocks all]
ALTER TABLE `cities` DROP INDEX `cities_country_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop unique constraint countries_code_key on countries
--   [blocks all]
ALTER TABLE `countries` DROP INDEX `countries_code_key`, ALGORITHM=NOCOPY, LOCK=NONE;
