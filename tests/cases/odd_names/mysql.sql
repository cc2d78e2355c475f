-- up

-- file 1 of 1 (statement by statement), alter_order_items_drop_table_x_4_changes
-- add column Order Items; DROP TABLE x.größe "x" (way back: exact unless written)
--   [blocks all]
ALTER TABLE `Order Items; DROP TABLE x` ADD COLUMN `größe "x"` int NULL, ALGORITHM=INSTANT;
-- add column Order Items; DROP TABLE x.dot.ted`tick (way back: exact unless written)
--   [blocks all]
ALTER TABLE `Order Items; DROP TABLE x` ADD COLUMN `dot.ted``tick` varchar(5) NULL, ALGORITHM=INSTANT;
-- set default of Order Items; DROP TABLE x.group
--   [blocks all]
ALTER TABLE `Order Items; DROP TABLE x` MODIFY COLUMN `group` int NOT NULL DEFAULT 1, ALGORITHM=INSTANT;
-- add unique constraint Order Items; DROP TABLE x_dot.ted`tick_key on Order Items; DROP TABLE x
--   [blocks all] may-fail:Order Items; DROP TABLE x.Order Items; DROP TABLE x_dot.ted`tick_key full-scan:Order Items; DROP TABLE x breaks-old-code:Order Items; DROP TABLE x.Order Items; DROP TABLE x_dot.ted`tick_key
ALTER TABLE `Order Items; DROP TABLE x` ADD CONSTRAINT `Order Items; DROP TABLE x_dot.ted``tick_key` UNIQUE (`dot.ted``tick`), ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_order_items_drop_table_x_4_changes
-- drop unique constraint Order Items; DROP TABLE x_dot.ted`tick_key on Order Items; DROP TABLE x
--   [blocks all]
ALTER TABLE `Order Items; DROP TABLE x` DROP INDEX `Order Items; DROP TABLE x_dot.ted``tick_key`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop default of Order Items; DROP TABLE x.group
--   [blocks all] breaks-old-code:Order Items; DROP TABLE x.group
ALTER TABLE `Order Items; DROP TABLE x` MODIFY COLUMN `group` int NOT NULL, ALGORITHM=INSTANT;
-- drop column Order Items; DROP TABLE x.dot.ted`tick
--   [blocks all] data-loss:Order Items; DROP TABLE x.dot.ted`tick breaks-old-code:Order Items; DROP TABLE x.dot.ted`tick
ALTER TABLE `Order Items; DROP TABLE x` DROP COLUMN `dot.ted``tick`, ALGORITHM=INSTANT;
-- drop column Order Items; DROP TABLE x.größe "x"
--   [blocks all] data-loss:Order Items; DROP TABLE x.größe "x" breaks-old-code:Order Items; DROP TABLE x.größe "x"
ALTER TABLE `Order Items; DROP TABLE x` DROP COLUMN `größe "x"`, ALGORITHM=INSTANT;
