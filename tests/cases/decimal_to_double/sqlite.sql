-- up

-- file 1 of 1 (with its own transaction), change_type_of_prices_amount
-- change type of prices.amount from decimal to double
--   [blocks writes]
-- build prices again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'prices';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'prices' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks writes]
CREATE TABLE "_new_prices" (
    "id" integer NOT NULL,
    "amount" real NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:prices blocks-writes:prices may-fail:prices breaks-old-code:prices.amount
INSERT OR ROLLBACK INTO "_new_prices" ("id", "amount")
SELECT "id", "amount" FROM "prices";
--   [blocks writes]
DROP TABLE "prices";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_prices" RENAME TO "prices";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
PRAGMA writable_schema = ON;
--   [blocks writes]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks writes]
PRAGMA writable_schema = RESET;
--   [blocks writes]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (with its own transaction), change_type_of_prices_amount
-- change type of prices.amount from double to decimal
--   [blocks writes]
-- build prices again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'prices';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'prices' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks writes]
CREATE TABLE "_new_prices" (
    "id" integer NOT NULL,
    "amount" numeric NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:prices blocks-writes:prices may-fail:prices breaks-old-code:prices.amount
INSERT OR ROLLBACK INTO "_new_prices" ("id", "amount")
SELECT "id", "amount" FROM "prices";
--   [blocks writes]
DROP TABLE "prices";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_prices" RENAME TO "prices";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
PRAGMA writable_schema = ON;
--   [blocks writes]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks writes]
PRAGMA writable_schema = RESET;
--   [blocks writes]
DROP TABLE temp._schema_triggers;
