-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- create table customers (way back: exact unless written)
CREATE TABLE `customers` (
    `id` bigint NOT NULL,
    `name` varchar(40) NOT NULL,
    PRIMARY KEY (`id`)
);
-- retire table clients
--   [blocks all] breaks-old-code:clients
RENAME TABLE `clients` TO `_retired_clients`;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- restore table clients
--   [blocks all]
RENAME TABLE `_retired_clients` TO `clients`;
-- drop table customers
--   [blocks all] data-loss:customers breaks-old-code:customers
DROP TABLE `customers`;
