-- up

-- file 1 of 1 (statement by statement), add_specimens
-- create table specimens (way back: exact unless written)
CREATE TABLE `specimens` (
    `id` bigint NOT NULL,
    `a_bool` tinyint(1) NOT NULL,
    `an_i8` tinyint NOT NULL,
    `an_i16` smallint NOT NULL,
    `an_i32` int NOT NULL,
    `a_u8` tinyint unsigned NOT NULL,
    `a_u16` smallint unsigned NOT NULL,
    `a_u32` int unsigned NOT NULL,
    `a_u64` bigint unsigned NOT NULL,
    `an_f32` float NOT NULL,
    `an_f64` double NOT NULL,
    `a_text` longtext NOT NULL,
    `a_varchar` varchar(10) NOT NULL,
    `bytes` longblob NOT NULL,
    `short_bytes` varbinary(16) NOT NULL,
    `a_decimal` decimal(20, 6) NOT NULL,
    `a_uuid` binary(16) NOT NULL,
    `a_json` json NOT NULL,
    `a_day` date NOT NULL,
    `a_time` time(6) NOT NULL,
    `a_date_and_time` datetime(6) NOT NULL,
    `a_moment` timestamp(6) NOT NULL,
    `an_optional` bigint NULL,
    PRIMARY KEY (`id`)
);

-- down

-- file 1 of 1 (statement by statement), add_specimens
-- drop table specimens
--   [blocks all] data-loss:specimens breaks-old-code:specimens
DROP TABLE `specimens`;
