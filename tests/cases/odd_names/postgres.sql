-- up

-- file 1 of 3 (in a transaction), alter_order_items_drop_table_x_4_changes_1
-- add column Order Items; DROP TABLE x.größe "x" (way back: exact unless written)
--   [blocks all]
ALTER TABLE "Order Items; DROP TABLE x" ADD COLUMN "größe ""x""" integer;
-- add column Order Items; DROP TABLE x.dot.ted`tick (way back: exact unless written)
--   [blocks all]
ALTER TABLE "Order Items; DROP TABLE x" ADD COLUMN "dot.ted`tick" varchar(5);
-- set default of Order Items; DROP TABLE x.group
--   [blocks all]
ALTER TABLE "Order Items; DROP TABLE x" ALTER COLUMN "group" SET DEFAULT 1;

-- file 2 of 3 (alone), alter_order_items_drop_table_x_4_changes_2
-- add unique index Order Items; DROP TABLE x_dot.ted`tick_key on Order Items; DROP TABLE x
--   [blocks ddl] full-scan:Order Items; DROP TABLE x may-fail:Order Items; DROP TABLE x.Order Items; DROP TABLE x_dot.ted`tick_key breaks-old-code:Order Items; DROP TABLE x.Order Items; DROP TABLE x_dot.ted`tick_key not-transactional:Order Items; DROP TABLE x.Order Items; DROP TABLE x_dot.ted`tick_key
CREATE UNIQUE INDEX CONCURRENTLY "Order Items; DROP TABLE x_dot.ted`tick_key" ON "Order Items; DROP TABLE x" ("dot.ted`tick");

-- file 3 of 3 (in a transaction), alter_order_items_drop_table_x_4_changes_3
-- add unique constraint Order Items; DROP TABLE x_dot.ted`tick_key on Order Items; DROP TABLE x
DO $$ BEGIN IF to_regclass('"Order Items; DROP TABLE x_dot.ted`tick_key"') IS NULL THEN CREATE UNIQUE INDEX "Order Items; DROP TABLE x_dot.ted`tick_key" ON "Order Items; DROP TABLE x" ("dot.ted`tick"); END IF; END $$;
--   [blocks all]
ALTER TABLE "Order Items; DROP TABLE x" ADD CONSTRAINT "Order Items; DROP TABLE x_dot.ted`tick_key" UNIQUE USING INDEX "Order Items; DROP TABLE x_dot.ted`tick_key";

-- down

-- file 3 of 3 (in a transaction), alter_order_items_drop_table_x_4_changes_3
-- drop unique constraint Order Items; DROP TABLE x_dot.ted`tick_key on Order Items; DROP TABLE x
--   [blocks all]
ALTER TABLE "Order Items; DROP TABLE x" DROP CONSTRAINT "Order Items; DROP TABLE x_dot.ted`tick_key";

-- file 2 of 3 (alone), alter_order_items_drop_table_x_4_changes_2
-- drop index Order Items; DROP TABLE x_dot.ted`tick_key on Order Items; DROP TABLE x
--   [blocks ddl] not-transactional:Order Items; DROP TABLE x.Order Items; DROP TABLE x_dot.ted`tick_key
DROP INDEX CONCURRENTLY IF EXISTS "Order Items; DROP TABLE x_dot.ted`tick_key";

-- file 1 of 3 (in a transaction), alter_order_items_drop_table_x_4_changes_1
-- drop default of Order Items; DROP TABLE x.group
--   [blocks all] breaks-old-code:Order Items; DROP TABLE x.group
ALTER TABLE "Order Items; DROP TABLE x" ALTER COLUMN "group" DROP DEFAULT;
-- drop column Order Items; DROP TABLE x.dot.ted`tick
--   [blocks all] data-loss:Order Items; DROP TABLE x.dot.ted`tick breaks-old-code:Order Items; DROP TABLE x.dot.ted`tick
ALTER TABLE "Order Items; DROP TABLE x" DROP COLUMN "dot.ted`tick";
-- drop column Order Items; DROP TABLE x.größe "x"
--   [blocks all] data-loss:Order Items; DROP TABLE x.größe "x" breaks-old-code:Order Items; DROP TABLE x.größe "x"
ALTER TABLE "Order Items; DROP TABLE x" DROP COLUMN "größe ""x""";
