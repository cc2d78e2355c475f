-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- retire column customers.ticket
--   [blocks all] breaks-old-code:customers.ticket
ALTER TABLE `customers` CHANGE COLUMN `ticket` `_retired_ticket` bigint NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- retire table orders
--   [blocks all] breaks-old-code:orders
RENAME TABLE `orders` TO `_retired_orders`;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- restore table orders
--   [blocks all]
RENAME TABLE `_retired_orders` TO `orders`;
-- restore column customers.ticket
--   [blocks all] breaks-new-code:customers.ticket
ALTER TABLE `customers` CHANGE COLUMN `_retired_ticket` `ticket` bigint NULL, ALGORITHM=INSTANT, LOCK=NONE;
