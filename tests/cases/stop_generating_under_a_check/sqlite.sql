-- note: charges.total keeps no comment
-- up

-- file 1 of 1 (with its own transaction), stop_computing_charges_total
-- stop computing charges.total (way back: exact unless written)
--   [blocks all]
-- build charges again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'charges';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'charges' AND sql IS NOT NULL AND name NOT IN ('charges_total_idx');
--   [blocks all]
CREATE TABLE "_new_charges" (
    "id" integer NOT NULL,
    "price" integer NOT NULL,
    "total" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "charges_total_check" CHECK (total <> price + 1)
);
--   [blocks all] rewrite:charges blocks-writes:charges may-fail:charges breaks-old-code:charges.total
INSERT OR ROLLBACK INTO "_new_charges" ("id", "price", "total")
SELECT "id", "price", "total" FROM "charges";
--   [blocks all]
DROP TABLE "charges";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_charges" RENAME TO "charges";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "charges_total_idx" ON "charges" ("total");
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

-- file 1 of 1 (with its own transaction), stop_computing_charges_total
-- compute charges.total
--   [blocks all]
-- build charges again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'charges';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'charges' AND sql IS NOT NULL AND name NOT IN ('charges_total_idx');
--   [blocks all]
CREATE TABLE "_new_charges" (
    "id" integer NOT NULL,
    "price" integer NOT NULL,
    "total" integer GENERATED ALWAYS AS (price * 2) STORED,
    PRIMARY KEY ("id"),
    CONSTRAINT "charges_total_check" CHECK (total <> price + 1)
);
--   [blocks all] rewrite:charges blocks-writes:charges may-fail:charges data-loss:charges.total
INSERT OR ROLLBACK INTO "_new_charges" ("id", "price")
SELECT "id", "price" FROM "charges";
--   [blocks all]
DROP TABLE "charges";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_charges" RENAME TO "charges";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "charges_total_idx" ON "charges" ("total");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
