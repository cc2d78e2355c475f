-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- drop foreign key parcels_order_id_fkey on parcels (way back: may fail)
--   [blocks all]
ALTER TABLE `parcels` DROP FOREIGN KEY `parcels_order_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop foreign key purchases_former_id_fkey on purchases (way back: may fail)
--   [blocks all]
ALTER TABLE `purchases` DROP FOREIGN KEY `purchases_former_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop table parcels (way back: lossy)
--   [blocks all] data-loss:parcels breaks-old-code:parcels
DROP TABLE `parcels`;
-- drop table orders (way back: lossy)
--   [blocks all] data-loss:orders breaks-old-code:orders
DROP TABLE `orders`;
-- rename table purchases to orders
--   [blocks all] breaks-old-code:purchases breaks-new-code:orders
RENAME TABLE `purchases` TO `orders`;
-- drop index purchases_former_id_idx on orders
--   [blocks all]
ALTER TABLE `orders` DROP INDEX `purchases_former_id_idx`, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- add index purchases_former_id_idx on orders
--   [blocks all] full-scan:orders
CREATE INDEX `purchases_former_id_idx` ON `orders` (`former_id`) ALGORITHM=INPLACE LOCK=NONE;
-- rename table orders to purchases
--   [blocks all] breaks-old-code:orders breaks-new-code:purchases
RENAME TABLE `orders` TO `purchases`;
-- create table orders
CREATE TABLE `orders` (
    `id` bigint NOT NULL,
    `number` varchar(40) NOT NULL,
    PRIMARY KEY (`id`)
);
-- create table parcels
CREATE TABLE `parcels` (
    `id` bigint NOT NULL,
    `order_id` bigint NOT NULL,
    PRIMARY KEY (`id`)
);
CREATE INDEX `parcels_order_id_idx` ON `parcels` (`order_id`);
-- add foreign key purchases_former_id_fkey on purchases
--   [blocks all] rewrite:purchases blocks-writes:purchases breaks-old-code:purchases.purchases_former_id_fkey may-fail:purchases.purchases_former_id_fkey
ALTER TABLE `purchases` ADD CONSTRAINT `purchases_former_id_fkey` FOREIGN KEY (`former_id`) REFERENCES `orders` (`id`), ALGORITHM=COPY, LOCK=SHARED;
-- add foreign key parcels_order_id_fkey on parcels
--   [blocks all] rewrite:parcels blocks-writes:parcels breaks-old-code:parcels.parcels_order_id_fkey may-fail:parcels.parcels_order_id_fkey
ALTER TABLE `parcels` ADD CONSTRAINT `parcels_order_id_fkey` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`), ALGORITHM=COPY, LOCK=SHARED;
