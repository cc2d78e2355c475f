-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- drop foreign key labels_parcel_id_fkey on labels (way back: may fail)
--   [blocks all]
ALTER TABLE `labels` DROP FOREIGN KEY `labels_parcel_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- create table addresses (way back: exact unless written)
CREATE TABLE `addresses` (
    `id` bigint NOT NULL,
    `parcel` varchar(40) NOT NULL,
    `line` longtext NOT NULL,
    `town` longtext NOT NULL,
    PRIMARY KEY (`id`)
);
CREATE INDEX `addresses_parcel_idx` ON `addresses` (`parcel`);
-- change primary key of parcels (way back: may fail)
--   [blocks all] rewrite:parcels may-fail:parcels breaks-old-code:parcels
ALTER TABLE `parcels` DROP PRIMARY KEY, ADD PRIMARY KEY (`code`), ALGORITHM=INPLACE, LOCK=NONE;
-- add foreign key addresses_parcel_fkey on addresses
--   [blocks all]
ALTER TABLE `addresses` ADD CONSTRAINT `addresses_parcel_fkey` FOREIGN KEY (`parcel`) REFERENCES `parcels` (`code`);
-- drop table labels (way back: lossy)
--   [blocks all] data-loss:labels breaks-old-code:labels
DROP TABLE `labels`;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- create table labels
CREATE TABLE `labels` (
    `id` bigint NOT NULL,
    `parcel_id` bigint NOT NULL,
    PRIMARY KEY (`id`)
);
CREATE INDEX `labels_parcel_id_idx` ON `labels` (`parcel_id`);
-- drop foreign key addresses_parcel_fkey on addresses
--   [blocks all]
ALTER TABLE `addresses` DROP FOREIGN KEY `addresses_parcel_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of parcels
--   [blocks all] rewrite:parcels may-fail:parcels breaks-old-code:parcels
ALTER TABLE `parcels` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`), ALGORITHM=INPLACE, LOCK=NONE;
-- drop table addresses
--   [blocks all] data-loss:addresses breaks-old-code:addresses
DROP TABLE `addresses`;
-- add foreign key labels_parcel_id_fkey on labels
--   [blocks all] rewrite:labels blocks-writes:labels breaks-old-code:labels.labels_parcel_id_fkey may-fail:labels.labels_parcel_id_fkey
ALTER TABLE `labels` ADD CONSTRAINT `labels_parcel_id_fkey` FOREIGN KEY (`parcel_id`) REFERENCES `parcels` (`id`), ALGORITHM=COPY, LOCK=SHARED;
