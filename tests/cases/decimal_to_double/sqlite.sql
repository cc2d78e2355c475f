-- up

-- file 1 of 1 (with its own transaction), change_type_of_prices_amount
-- change type of prices.amount from decimal to double
--   [blocks all]
-- build prices again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'prices';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'prices' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_prices" (
    "id" integer NOT NULL,
    "amount" real NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:prices blocks-writes:prices may-fail:prices breaks-old-code:prices.amount
INSERT OR ROLLBACK INTO "_new_prices" ("id", "amount")
SELECT "id", "amount" FROM "prices";
--   [blocks all]
DROP TABLE "prices";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_prices" RENAME TO "prices";
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

-- file 1 of 1 (with its own transaction), change_type_of_prices_amount
-- change type of prices.amount from double to decimal
--   [blocks all]
-- build prices again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'prices';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'prices' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_prices" (
    "id" integer NOT NULL,
    "amount" numeric NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:prices blocks-writes:prices may-fail:prices breaks-old-code:prices.amount
INSERT OR ROLLBACK INTO "_new_prices" ("id", "amount")
SELECT "id", "amount" FROM "prices";
--   [blocks all]
DROP TABLE "prices";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_prices" RENAME TO "prices";
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
