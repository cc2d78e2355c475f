-- up

-- file 1 of 1 (in a transaction), alter_orders_3_changes
-- create sequence order_numbers (way back: exact unless written)
CREATE SEQUENCE "order_numbers" INCREMENT BY 10 MINVALUE 100 MAXVALUE 99999 START WITH 1000 CACHE 5 CYCLE;
--   [blocks ddl]
COMMENT ON SEQUENCE "order_numbers" IS E'The customer\'s number';
-- create sequence "it's ""the"" Next" (way back: exact unless written)
CREATE SEQUENCE "it's ""the"" Next" AS smallint INCREMENT BY -1;
-- set default of orders.number
--   [blocks all]
ALTER TABLE "orders" ALTER COLUMN "number" SET DEFAULT nextval('order_numbers');

-- down

-- file 1 of 1 (in a transaction), alter_orders_3_changes
-- drop default of orders.number
--   [blocks all]
ALTER TABLE "orders" ALTER COLUMN "number" DROP DEFAULT;
-- drop sequence "it's ""the"" Next"
--   [blocks all] data-loss:"it's ""the"" Next" breaks-old-code:"it's ""the"" Next"
DROP SEQUENCE "it's ""the"" Next";
-- drop sequence order_numbers
--   [blocks all] data-loss:order_numbers breaks-old-code:order_numbers
DROP SEQUENCE "order_numbers";
