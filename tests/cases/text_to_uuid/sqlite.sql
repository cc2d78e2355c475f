-- up

-- file 1 of 1 (with its own transaction), change_type_of_devices_serial
-- change type of devices.serial from text to bytes (way back: lossy)
--   [blocks all]
-- build devices again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'devices';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'devices' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_devices" (
    "id" integer NOT NULL,
    "serial" blob NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:devices blocks-writes:devices may-fail:devices may-fail:devices.serial breaks-old-code:devices.serial
INSERT OR ROLLBACK INTO "_new_devices" ("id", "serial")
SELECT "id", (unhex(replace(serial, '-', ''))) AS "serial" FROM "devices";
--   [blocks all]
DROP TABLE "devices";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_devices" RENAME TO "devices";
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

-- file 1 of 1 (with its own transaction), change_type_of_devices_serial
-- change type of devices.serial from bytes to text
--   [blocks all]
-- build devices again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'devices';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'devices' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_devices" (
    "id" integer NOT NULL,
    "serial" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:devices blocks-writes:devices may-fail:devices may-fail:devices.serial breaks-old-code:devices.serial
INSERT OR ROLLBACK INTO "_new_devices" ("id", "serial")
SELECT "id", (lower(substr(hex(serial), 1, 8) || '-' || substr(hex(serial), 9, 4) || '-' || substr(hex(serial), 13, 4) || '-' || substr(hex(serial), 17, 4) || '-' || substr(hex(serial), 21))) AS "serial" FROM "devices";
--   [blocks all]
DROP TABLE "devices";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_devices" RENAME TO "devices";
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
