-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename table clients to customers
--   [blocks all] breaks-old-code:clients breaks-new-code:customers
RENAME TABLE `clients` TO `customers`;
-- add column customers.phone (way back: exact unless written)
--   [blocks all]
ALTER TABLE `customers` ADD COLUMN `phone` varchar(20) NULL, ALGORITHM=INSTANT;
-- add column invoices.customer_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE `invoices` ADD COLUMN `customer_id` bigint NULL, ALGORITHM=INSTANT;
-- add index invoices_customer_id_idx on invoices
--   [blocks all] full-scan:invoices
CREATE INDEX `invoices_customer_id_idx` ON `invoices` (`customer_id`) ALGORITHM=INPLACE LOCK=NONE;
-- add foreign key invoices_customer_id_fkey on invoices
--   [blocks all] rewrite:invoices blocks-writes:invoices breaks-old-code:invoices.invoices_customer_id_fkey may-fail:invoices.invoices_customer_id_fkey
ALTER TABLE `invoices` ADD CONSTRAINT `invoices_customer_id_fkey` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`), ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop foreign key invoices_customer_id_fkey on invoices
--   [blocks all]
ALTER TABLE `invoices` DROP FOREIGN KEY `invoices_customer_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop index invoices_customer_id_idx on invoices
--   [blocks all]
ALTER TABLE `invoices` DROP INDEX `invoices_customer_id_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop column invoices.customer_id
--   [blocks all] data-loss:invoices.customer_id breaks-old-code:invoices.customer_id
ALTER TABLE `invoices` DROP COLUMN `customer_id`, ALGORITHM=INSTANT;
-- drop column customers.phone
--   [blocks all] data-loss:customers.phone breaks-old-code:customers.phone
ALTER TABLE `customers` DROP COLUMN `phone`, ALGORITHM=INSTANT;
-- rename table customers to clients
--   [blocks all] breaks-old-code:customers breaks-new-code:clients
RENAME TABLE `customers` TO `clients`;
