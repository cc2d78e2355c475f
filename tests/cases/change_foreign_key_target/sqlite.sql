-- up

-- file 1 of 1 (with its own transaction), alter_invoices_2_changes
-- drop foreign key invoices_payer_id_fkey on invoices (way back: may fail)
-- add foreign key invoices_payer_id_fkey on invoices
--   [blocks all]
-- build invoices again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'invoices';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'invoices' AND sql IS NOT NULL AND name NOT IN ('invoices_payer_id_idx');
--   [blocks all]
CREATE TABLE "_new_invoices" (
    "id" integer NOT NULL,
    "payer_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "invoices_payer_id_fkey" FOREIGN KEY ("payer_id") REFERENCES "companies" ("id")
);
--   [blocks all] rewrite:invoices blocks-writes:invoices may-fail:invoices
INSERT OR ROLLBACK INTO "_new_invoices" ("id", "payer_id")
SELECT "id", "payer_id" FROM "invoices";
--   [blocks all]
DROP TABLE "invoices";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_invoices" RENAME TO "invoices";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "invoices_payer_id_idx" ON "invoices" ("payer_id");
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

-- file 1 of 1 (with its own transaction), alter_invoices_2_changes
-- drop foreign key invoices_payer_id_fkey on invoices
-- add foreign key invoices_payer_id_fkey on invoices
--   [blocks all]
-- build invoices again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'invoices';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'invoices' AND sql IS NOT NULL AND name NOT IN ('invoices_payer_id_idx');
--   [blocks all]
CREATE TABLE "_new_invoices" (
    "id" integer NOT NULL,
    "payer_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "invoices_payer_id_fkey" FOREIGN KEY ("payer_id") REFERENCES "people" ("id")
);
--   [blocks all] rewrite:invoices blocks-writes:invoices may-fail:invoices
INSERT OR ROLLBACK INTO "_new_invoices" ("id", "payer_id")
SELECT "id", "payer_id" FROM "invoices";
--   [blocks all]
DROP TABLE "invoices";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_invoices" RENAME TO "invoices";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "invoices_payer_id_idx" ON "invoices" ("payer_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
