-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- drop check orders_cheap on orders (way back: may fail)
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_cheap";
-- drop check lines_amount_check on lines (way back: may fail)
-- add check orders_dear on orders
--   [blocks all] breaks-old-code:orders.orders_dear may-fail:orders.orders_dear full-scan:orders blocks-writes:orders
ALTER TABLE "orders" ADD CONSTRAINT "orders_dear" CHECK (total > 10);
-- add check orders_total_check on orders
--   [blocks all] breaks-old-code:orders.orders_total_check may-fail:orders.orders_total_check full-scan:orders blocks-writes:orders
ALTER TABLE "orders" ADD CONSTRAINT "orders_total_check" CHECK (total <> 13);
--   [blocks all]
-- build lines again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'lines';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'lines' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_lines" (
    "id" integer NOT NULL,
    "amount" integer NOT NULL,
    "price" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:lines blocks-writes:lines may-fail:lines
INSERT OR ROLLBACK INTO "_new_lines" ("id", "amount", "price")
SELECT "id", "amount", "price" FROM "lines";
--   [blocks all]
DROP TABLE "lines";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_lines" RENAME TO "lines";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop check orders_total_check on orders
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_total_check";
-- drop check orders_dear on orders
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_dear";
-- add check lines_amount_check on lines
--   [blocks all] breaks-old-code:lines.lines_amount_check may-fail:lines.lines_amount_check full-scan:lines blocks-writes:lines
ALTER TABLE "lines" ADD CONSTRAINT "lines_amount_check" CHECK (amount > 0);
-- add check orders_cheap on orders
--   [blocks all] breaks-old-code:orders.orders_cheap may-fail:orders.orders_cheap full-scan:orders blocks-writes:orders
ALTER TABLE "orders" ADD CONSTRAINT "orders_cheap" CHECK (total < 1000);
