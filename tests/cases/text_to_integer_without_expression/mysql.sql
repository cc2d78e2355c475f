-- up

-- file 1 of 1 (statement by statement), change_type_of_orders_number
-- change type of orders.number from text to bigint (way back: lossy)
--   [blocks all] rewrite:orders blocks-writes:orders data-loss:orders.number may-fail:orders.number breaks-old-code:orders.number
ALTER TABLE `orders` MODIFY COLUMN `number` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), change_type_of_orders_number
-- change type of orders.number from bigint to text
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders.number breaks-old-code:orders.number
ALTER TABLE `orders` MODIFY COLUMN `number` longtext NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
