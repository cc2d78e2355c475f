-- up

-- file 1 of 1 (statement by statement), alter_customers_3_changes
-- rename table clients to customers
--   [blocks all] breaks-old-code:clients breaks-new-code:customers
RENAME TABLE `clients` TO `customers`;
-- rename unique constraint clients_email_key on customers to customers_email_key
--   [blocks all]
ALTER TABLE `customers` RENAME INDEX `clients_email_key` TO `customers_email_key`, ALGORITHM=INPLACE, LOCK=NONE;
-- rename index clients_name_idx on customers to customers_name_idx
--   [blocks all]
ALTER TABLE `customers` RENAME INDEX `clients_name_idx` TO `customers_name_idx`, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_customers_3_changes
-- rename index customers_name_idx on customers to clients_name_idx
--   [blocks all]
ALTER TABLE `customers` RENAME INDEX `customers_name_idx` TO `clients_name_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- rename unique constraint customers_email_key on customers to clients_email_key
--   [blocks all]
ALTER TABLE `customers` RENAME INDEX `customers_email_key` TO `clients_email_key`, ALGORITHM=INPLACE, LOCK=NONE;
-- rename table customers to clients
--   [blocks all] breaks-old-code:customers breaks-new-code:clients
RENAME TABLE `customers` TO `clients`;
