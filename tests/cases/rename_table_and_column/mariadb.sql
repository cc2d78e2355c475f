-- up

-- file 1 of 1 (statement by statement), alter_customers_2_changes
-- rename table clients to customers
--   [blocks all] breaks-old-code:clients breaks-new-code:customers
RENAME TABLE `clients` TO `customers`;
-- rename column customers.name to full_name
--   [blocks all] breaks-old-code:customers.name breaks-new-code:customers.full_name
ALTER TABLE `customers` RENAME COLUMN `name` TO `full_name`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_customers_2_changes
-- rename column customers.full_name to name
--   [blocks all] breaks-old-code:customers.full_name breaks-new-code:customers.name
ALTER TABLE `customers` RENAME COLUMN `full_name` TO `name`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename table customers to clients
--   [blocks all] breaks-old-code:customers breaks-new-code:clients
RENAME TABLE `customers` TO `clients`;
