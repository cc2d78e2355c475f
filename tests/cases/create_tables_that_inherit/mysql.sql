-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- note: alias is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), add_5_tables
-- create table places (way back: exact unless written)
CREATE TABLE `places` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `name` varchar(40) NOT NULL COMMENT 'as on the map',
    `height` int NOT NULL DEFAULT 0,
    `note` longtext NULL,
    `grade` int NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `places_height_check` CHECK (height > -500),
    CONSTRAINT `places_grade_check` CHECK (grade > 0)
) COMMENT = 'where something is';
CREATE INDEX `places_name_idx` ON `places` (`name`);
-- create table cities (way back: exact unless written)
CREATE TABLE `cities` (
    `id` bigint NOT NULL DEFAULT 7,
    `name` varchar(40) NOT NULL,
    `height` int NOT NULL DEFAULT 100,
    `note` longtext NOT NULL COMMENT 'who rules it',
    `grade` int NULL,
    `people` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `cities_name_key` UNIQUE (`name`),
    CONSTRAINT `cities_people_check` CHECK (people >= 0)
);
-- create table nameds (way back: exact unless written)
CREATE TABLE `nameds` (
    `name` varchar(40) NOT NULL,
    `code` varchar(8) NULL
);
-- create table capitals (way back: exact unless written)
CREATE TABLE `capitals` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `name` varchar(40) NOT NULL,
    `height` int NOT NULL,
    `note` longtext NOT NULL,
    `grade` int NULL,
    `people` int NOT NULL,
    `code` varchar(8) NULL,
    `twin` bigint NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `capitals_twin_fkey` FOREIGN KEY (`twin`) REFERENCES `capitals` (`id`)
);
CREATE INDEX `capitals_twin_idx` ON `capitals` (`twin`);
-- create table alias (way back: exact unless written)
CREATE TABLE `alias` (
    `name` varchar(40) NOT NULL,
    `code` varchar(8) NULL
);

-- down

-- file 1 of 1 (statement by statement), add_5_tables
-- drop table alias
--   [blocks all] data-loss:alias breaks-old-code:alias
DROP TABLE `alias`;
-- drop table capitals
--   [blocks all] data-loss:capitals breaks-old-code:capitals
DROP TABLE `capitals`;
-- drop table nameds
--   [blocks all] data-loss:nameds breaks-old-code:nameds
DROP TABLE `nameds`;
-- drop table cities
--   [blocks all] data-loss:cities breaks-old-code:cities
DROP TABLE `cities`;
-- drop table places
--   [blocks all] data-loss:places breaks-old-code:places
DROP TABLE `places`;
