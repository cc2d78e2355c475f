-- up

-- file 1 of 7 (in a transaction), alter_2_tables_1
-- stop relying on check orders_cheap on orders

-- file 2 of 7 (in a transaction), alter_2_tables_2
-- drop check orders_cheap on orders (way back: may fail)
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_cheap";

-- file 3 of 7 (in a transaction), alter_2_tables_3
-- stop relying on check lines_amount_check on lines

-- file 4 of 7 (in a transaction), alter_2_tables_4
-- drop check lines_amount_check on lines (way back: may fail)
--   [blocks all]
ALTER TABLE "lines" DROP CONSTRAINT "lines_amount_check";
-- add check orders_dear on orders
--   [blocks all] breaks-old-code:orders.orders_dear
ALTER TABLE "orders" ADD CONSTRAINT "orders_dear" CHECK (total > 10) NOT VALID;

-- file 5 of 7 (in a transaction), alter_2_tables_5
-- validate check orders_dear on orders
--   [blocks ddl] full-scan:orders may-fail:orders.orders_dear
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_dear";

-- file 6 of 7 (in a transaction), alter_2_tables_6
-- add check orders_total_check on orders
--   [blocks all] breaks-old-code:orders.orders_total_check
ALTER TABLE "orders" ADD CONSTRAINT "orders_total_check" CHECK (total <> 13) NOT VALID;

-- file 7 of 7 (in a transaction), alter_2_tables_7
-- validate check orders_total_check on orders
--   [blocks ddl] full-scan:orders may-fail:orders.orders_total_check
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_total_check";

-- down

-- file 7 of 7 (in a transaction), alter_2_tables_7
-- stop relying on check orders_total_check on orders

-- file 6 of 7 (in a transaction), alter_2_tables_6
-- drop check orders_total_check on orders
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_total_check";

-- file 5 of 7 (in a transaction), alter_2_tables_5
-- stop relying on check orders_dear on orders

-- file 4 of 7 (in a transaction), alter_2_tables_4
-- drop check orders_dear on orders
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_dear";
-- add check lines_amount_check on lines
--   [blocks all] breaks-old-code:lines.lines_amount_check
ALTER TABLE "lines" ADD CONSTRAINT "lines_amount_check" CHECK (amount > 0) NOT VALID;

-- file 3 of 7 (in a transaction), alter_2_tables_3
-- validate check lines_amount_check on lines
--   [blocks ddl] full-scan:lines may-fail:lines.lines_amount_check
ALTER TABLE "lines" VALIDATE CONSTRAINT "lines_amount_check";

-- file 2 of 7 (in a transaction), alter_2_tables_2
-- add check orders_cheap on orders
--   [blocks all] breaks-old-code:orders.orders_cheap
ALTER TABLE "orders" ADD CONSTRAINT "orders_cheap" CHECK (total < 1000) NOT VALID;

-- file 1 of 7 (in a transaction), alter_2_tables_1
-- validate check orders_cheap on orders
--   [blocks ddl] full-scan:orders may-fail:orders.orders_cheap
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_cheap";
