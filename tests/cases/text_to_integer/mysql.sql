-- up

-- file 1 of 1 (statement by statement), change_type_of_orders_number
-- change type of orders.number from varchar(30) to bigint (way back: lossy)
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders.number
ALTER TABLE `orders` ADD COLUMN `_new_number` bigint GENERATED ALWAYS AS (cast(number as signed)) STORED, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] may-fail:orders.number breaks-old-code:orders.number rewrite:orders blocks-writes:orders
ALTER TABLE `orders` DROP COLUMN `number`, CHANGE COLUMN `_new_number` `number` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), change_type_of_orders_number
-- change type of orders.number from bigint to varchar(30)
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders.number
ALTER TABLE `orders` ADD COLUMN `_new_number` varchar(30) GENERATED ALWAYS AS (cast(number as char(30))) STORED, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] may-fail:orders.number breaks-old-code:orders.number rewrite:orders blocks-writes:orders
ALTER TABLE `orders` DROP COLUMN `number`, CHANGE COLUMN `_new_number` `number` varchar(30) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
