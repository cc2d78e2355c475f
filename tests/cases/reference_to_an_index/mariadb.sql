-- up

-- file 1 of 1 (statement by statement), add_cities
-- create table cities (way back: exact unless written)
--   [blocks all]
CREATE TABLE `cities` (
    `id` bigint NOT NULL,
    `country` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `cities_country_fkey` FOREIGN KEY (`country`) REFERENCES `countries` (`code`)
);
CREATE INDEX `cities_country_idx` ON `cities` (`country`);

-- down

-- file 1 of 1 (statement by statement), add_cities
-- drop table cities
--   [blocks all] data-loss:cities breaks-old-code:cities
DROP TABLE `cities`;
