-- up

-- file 1 of 1 (statement by statement), add_8_tables
-- create table orders (way back: exact unless written)
CREATE TABLE `orders` (
    `id` bigint NOT NULL,
    `bought_on` date NOT NULL,
    `amount` int NOT NULL,
    PRIMARY KEY (`id`, `bought_on`)
) ROW_FORMAT = DYNAMIC COMMENT = 'what was bought' PARTITION BY RANGE (year(`bought_on`)) (PARTITION `y2019` VALUES LESS THAN (2020) COMMENT = 'it\'s over', PARTITION `y2020` VALUES LESS THAN (2021), PARTITION `rest` VALUES LESS THAN (MAXVALUE));
CREATE INDEX `orders_amount_idx` ON `orders` (`amount`);
-- create table visits (way back: exact unless written)
CREATE TABLE `visits` (
    `region` varchar(20) NOT NULL,
    `number` int NOT NULL,
    `page` longtext NULL,
    PRIMARY KEY (`region`, `number`)
) PARTITION BY RANGE COLUMNS (`region`, `number`) (PARTITION `near` VALUES LESS THAN ('it\'s', 10), PARTITION `far` VALUES LESS THAN (MAXVALUE, MAXVALUE));
-- create table turns (way back: exact unless written)
CREATE TABLE `turns` (
    `order` int NULL
) PARTITION BY LIST (`order`) (PARTITION `odd` VALUES IN (-1, 1, 3), PARTITION `others` DEFAULT);
-- create table parcels (way back: exact unless written)
CREATE TABLE `parcels` (
    `kind` varchar(10) NOT NULL,
    `size` int NOT NULL
) PARTITION BY LIST COLUMNS (`kind`, `size`) (PARTITION `small` VALUES IN (('a', 1), ('b', 1)), PARTITION `large` VALUES IN (('a', 2), ('b', 2)));
-- create table words (way back: exact unless written)
CREATE TABLE `words` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `word` longtext NOT NULL,
    PRIMARY KEY (`id`)
) PARTITION BY HASH (`id` % 100) PARTITIONS 4;
-- create table sessions (way back: exact unless written)
CREATE TABLE `sessions` (
    `id` bigint NOT NULL,
    PRIMARY KEY (`id`)
) PARTITION BY KEY () PARTITIONS 2;
-- create table logins (way back: exact unless written)
CREATE TABLE `logins` (
    `id` bigint NOT NULL,
    `token` varchar(20) NOT NULL,
    PRIMARY KEY (`id`, `token`)
) PARTITION BY LINEAR KEY (`token`) (PARTITION `one`, PARTITION `two` COMMENT = 'the second');
-- create table samples (way back: exact unless written)
CREATE TABLE `samples` (
    `id` bigint NOT NULL,
    `day` int NOT NULL,
    PRIMARY KEY (`id`, `day`)
) PARTITION BY RANGE (`day`) SUBPARTITION BY HASH (`id`) SUBPARTITIONS 2 (PARTITION `early` VALUES LESS THAN (100), PARTITION `late` VALUES LESS THAN (MAXVALUE));

-- down

-- file 1 of 1 (statement by statement), add_8_tables
-- drop table samples
--   [blocks all] data-loss:samples breaks-old-code:samples
DROP TABLE `samples`;
-- drop table logins
--   [blocks all] data-loss:logins breaks-old-code:logins
DROP TABLE `logins`;
-- drop table sessions
--   [blocks all] data-loss:sessions breaks-old-code:sessions
DROP TABLE `sessions`;
-- drop table words
--   [blocks all] data-loss:words breaks-old-code:words
DROP TABLE `words`;
-- drop table parcels
--   [blocks all] data-loss:parcels breaks-old-code:parcels
DROP TABLE `parcels`;
-- drop table turns
--   [blocks all] data-loss:turns breaks-old-code:turns
DROP TABLE `turns`;
-- drop table visits
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE `visits`;
-- drop table orders
--   [blocks all] data-loss:orders breaks-old-code:orders
DROP TABLE `orders`;
