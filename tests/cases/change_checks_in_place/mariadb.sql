-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop check orders_cheap on orders (way back: may fail)
--   [blocks all]
ALTER TABLE `orders` DROP CONSTRAINT `orders_cheap`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop check lines_amount_check on lines (way back: may fail)
--   [blocks all]
ALTER TABLE `lines` DROP CONSTRAINT `lines_amount_check`, ALGORITHM=INSTANT, LOCK=NONE;
-- add check orders_dear on orders
--   [blocks all] breaks-old-code:orders.orders_dear may-fail:orders.orders_dear rewrite:orders blocks-writes:orders
ALTER TABLE `orders` ADD CONSTRAINT `orders_dear` CHECK (total > 10), ALGORITHM=COPY;
-- add check orders_total_check on orders
--   [blocks all] breaks-old-code:orders.orders_total_check may-fail:orders.orders_total_check rewrite:orders blocks-writes:orders
ALTER TABLE `orders` ADD CONSTRAINT `orders_total_check` CHECK (total <> 13), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop check orders_total_check on orders
--   [blocks all]
ALTER TABLE `orders` DROP CONSTRAINT `orders_total_check`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop check orders_dear on orders
--   [blocks all]
ALTER TABLE `orders` DROP CONSTRAINT `orders_dear`, ALGORITHM=INSTANT, LOCK=NONE;
-- add check lines_amount_check on lines
--   [blocks all] breaks-old-code:lines.lines_amount_check may-fail:lines.lines_amount_check rewrite:lines blocks-writes:lines
ALTER TABLE `lines` ADD CONSTRAINT `lines_amount_check` CHECK (amount > 0), ALGORITHM=COPY;
-- add check orders_cheap on orders
--   [blocks all] breaks-old-code:orders.orders_cheap may-fail:orders.orders_cheap rewrite:orders blocks-writes:orders
ALTER TABLE `orders` ADD CONSTRAINT `orders_cheap` CHECK (total < 1000), ALGORITHM=COPY;
