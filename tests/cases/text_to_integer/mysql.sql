-- up

-- file 1 of 1 (statement by statement), change_type_of_orders_number
-- change type of orders.number from varchar(30) to bigint (way back: lossy)
--   [blocks all]
ALTER TABLE `orders` ADD COLUMN `_new_number` bigint NULL, ALGORITHM=INSTANT;
--   [blocks writes] full-scan:orders blocks-writes:orders may-fail:orders.number
UPDATE `orders` SET `_new_number` = cast(number as signed);
--   [blocks all] may-fail:orders.number breaks-old-code:orders.number rewrite:orders
ALTER TABLE `orders` DROP COLUMN `number`, CHANGE COLUMN `_new_number` `number` bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), change_type_of_orders_number
-- change type of orders.number from bigint to varchar(30)
--   [blocks all]
ALTER TABLE `orders` ADD COLUMN `_new_number` varchar(30) NULL, ALGORITHM=INSTANT;
--   [blocks writes] full-scan:orders blocks-writes:orders may-fail:orders.number
UPDATE `orders` SET `_new_number` = cast(number as char(30));
--   [blocks all] may-fail:orders.number breaks-old-code:orders.number rewrite:orders
ALTER TABLE `orders` DROP COLUMN `number`, CHANGE COLUMN `_new_number` `number` varchar(30) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
