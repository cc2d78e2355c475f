-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- create table addresses (way back: exact unless written)
--   [blocks all]
CREATE TABLE "addresses" (
    "id" integer NOT NULL,
    "parcel" text NOT NULL,
    "line" text NOT NULL,
    "town" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "addresses_parcel_fkey" FOREIGN KEY ("parcel") REFERENCES "parcels" ("code")
);
CREATE INDEX "addresses_parcel_idx" ON "addresses" ("parcel");
-- change primary key of parcels (way back: may fail)
-- drop table labels (way back: lossy)
--   [blocks all] data-loss:labels breaks-old-code:labels
DROP TABLE "labels";
--   [blocks all]
-- build parcels again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'parcels';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'parcels' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_parcels" (
    "id" integer NOT NULL,
    "code" text NOT NULL,
    PRIMARY KEY ("code")
);
--   [blocks all] rewrite:parcels blocks-writes:parcels may-fail:parcels
INSERT OR ROLLBACK INTO "_new_parcels" ("id", "code")
SELECT "id", "code" FROM "parcels";
--   [blocks all]
DROP TABLE "parcels";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_parcels" RENAME TO "parcels";
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

-- file 1 of 1 (with its own transaction), alter_2_tables
-- create table labels
--   [blocks all]
CREATE TABLE "labels" (
    "id" integer NOT NULL,
    "parcel_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "labels_parcel_id_fkey" FOREIGN KEY ("parcel_id") REFERENCES "parcels" ("id")
);
CREATE INDEX "labels_parcel_id_idx" ON "labels" ("parcel_id");
-- change primary key of parcels
-- drop table addresses
--   [blocks all] data-loss:addresses breaks-old-code:addresses
DROP TABLE "addresses";
--   [blocks all]
-- build parcels again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'parcels';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'parcels' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_parcels" (
    "id" integer NOT NULL,
    "code" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:parcels blocks-writes:parcels may-fail:parcels
INSERT OR ROLLBACK INTO "_new_parcels" ("id", "code")
SELECT "id", "code" FROM "parcels";
--   [blocks all]
DROP TABLE "parcels";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_parcels" RENAME TO "parcels";
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
