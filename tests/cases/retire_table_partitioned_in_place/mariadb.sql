-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop index orders_number_idx on orders
--   [blocks all]
ALTER TABLE `orders` DROP INDEX `orders_number_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- retire table orders
--   [blocks all] breaks-old-code:orders
RENAME TABLE `orders` TO `_retired_orders`;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- restore table orders
--   [blocks all]
RENAME TABLE `_retired_orders` TO `orders`;
-- add index orders_number_idx on orders
--   [blocks all] full-scan:orders
CREATE INDEX `orders_number_idx` ON `orders` (`number`) ALGORITHM=NOCOPY LOCK=NONE;
