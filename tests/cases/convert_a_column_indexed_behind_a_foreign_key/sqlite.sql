-- up

-- file 1 of 1 (with its own transaction), change_type_of_bills_paid
-- change type of bills.paid from bool to decimal (way back: lossy)
--   [blocks all]
-- build bills again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'bills';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'bills' AND sql IS NOT NULL AND name NOT IN ('bills_tenant_id_paid_idx');
--   [blocks all]
CREATE TABLE "_new_bills" (
    "id" integer NOT NULL,
    "tenant_id" integer NOT NULL,
    "paid" numeric NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "bills_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id")
);
--   [blocks all] rewrite:bills blocks-writes:bills may-fail:bills may-fail:bills.paid breaks-old-code:bills.paid
INSERT OR ROLLBACK INTO "_new_bills" ("id", "tenant_id", "paid")
SELECT "id", "tenant_id", (paid + 0) AS "paid" FROM "bills";
--   [blocks all]
DROP TABLE "bills";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_bills" RENAME TO "bills";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "bills_tenant_id_paid_idx" ON "bills" ("tenant_id", "paid");
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

-- file 1 of 1 (with its own transaction), change_type_of_bills_paid
-- change type of bills.paid from decimal to bool
--   [blocks all]
-- build bills again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'bills';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'bills' AND sql IS NOT NULL AND name NOT IN ('bills_tenant_id_paid_idx');
--   [blocks all]
CREATE TABLE "_new_bills" (
    "id" integer NOT NULL,
    "tenant_id" integer NOT NULL,
    "paid" boolean NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "bills_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants" ("id")
);
--   [blocks all] rewrite:bills blocks-writes:bills may-fail:bills may-fail:bills.paid breaks-old-code:bills.paid
INSERT OR ROLLBACK INTO "_new_bills" ("id", "tenant_id", "paid")
SELECT "id", "tenant_id", (paid <> 0) AS "paid" FROM "bills";
--   [blocks all]
DROP TABLE "bills";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_bills" RENAME TO "bills";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "bills_tenant_id_paid_idx" ON "bills" ("tenant_id", "paid");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
