-- up

-- file 1 of 1 (with its own transaction), alter_devices_5_changes
-- rename column devices.settings to options
--   [blocks all] breaks-old-code:devices.settings breaks-new-code:devices.options
ALTER TABLE "devices" RENAME COLUMN "settings" TO "options";
-- drop check devices_label_given on devices (way back: may fail)
-- add column devices.history (way back: exact unless written)
-- allow null in devices.options (way back: may fail)
-- add check devices_label_given on devices
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
    "label" text NOT NULL,
    "options" text,
    "history" text,
    PRIMARY KEY ("id"),
    CONSTRAINT "devices_label_given" CHECK (label <> 'none')
);
--   [blocks all] rewrite:devices blocks-writes:devices may-fail:devices
INSERT OR ROLLBACK INTO "_new_devices" ("id", "label", "options", "history")
SELECT "id", "label", "options", NULL AS "history" FROM "devices";
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

-- file 1 of 1 (with its own transaction), alter_devices_5_changes
-- drop check devices_label_given on devices
-- require devices.options
-- drop column devices.history
-- add check devices_label_given on devices
-- rename column devices.options to settings
--   [blocks all] breaks-old-code:devices.options breaks-new-code:devices.settings
ALTER TABLE "devices" RENAME COLUMN "options" TO "settings";
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
    "label" text NOT NULL,
    "settings" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "devices_label_given" CHECK (label <> '')
);
--   [blocks all] rewrite:devices blocks-writes:devices may-fail:devices may-fail:devices.options breaks-old-code:devices.options data-loss:devices.history breaks-old-code:devices.history
INSERT OR ROLLBACK INTO "_new_devices" ("id", "label", "settings")
SELECT "id", "label", "settings" FROM "devices";
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
