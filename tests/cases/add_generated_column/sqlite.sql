-- up

-- file 1 of 1 (with its own transaction), alter_charges_2_changes
-- add column charges.amount (way back: exact unless written)
-- add column charges.total
--   [blocks all]
-- build charges again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'charges';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'charges' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_charges" (
    "id" integer NOT NULL,
    "price" integer NOT NULL,
    "amount" integer NOT NULL DEFAULT 1,
    "total" integer GENERATED ALWAYS AS (price * amount) STORED,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:charges blocks-writes:charges may-fail:charges
INSERT OR ROLLBACK INTO "_new_charges" ("id", "price", "amount")
SELECT "id", "price", 1 AS "amount" FROM "charges";
--   [blocks all]
DROP TABLE "charges";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_charges" RENAME TO "charges";
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

-- file 1 of 1 (in a transaction), alter_charges_2_changes
-- drop column charges.total
--   [blocks all] rewrite:charges blocks-writes:charges breaks-old-code:charges.total
ALTER TABLE "charges" DROP COLUMN "total";
-- drop column charges.amount
--   [blocks all] rewrite:charges blocks-writes:charges data-loss:charges.amount breaks-old-code:charges.amount
ALTER TABLE "charges" DROP COLUMN "amount";
