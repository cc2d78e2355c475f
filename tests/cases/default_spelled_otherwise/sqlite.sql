-- up

-- file 1 of 1 (with its own transaction), set_default_of_settings_level
-- set default of settings.level
--   [blocks writes]
-- build settings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'settings';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'settings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks writes]
CREATE TABLE "_new_settings" (
    "id" integer NOT NULL,
    "note" text,
    "changed" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "level" integer NOT NULL DEFAULT 0,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:settings blocks-writes:settings may-fail:settings
INSERT OR ROLLBACK INTO "_new_settings" ("id", "note", "changed", "level")
SELECT "id", "note", "changed", "level" FROM "settings";
--   [blocks writes]
DROP TABLE "settings";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_settings" RENAME TO "settings";
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

-- file 1 of 1 (with its own transaction), set_default_of_settings_level
-- set default of settings.level
--   [blocks writes]
-- build settings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'settings';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'settings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks writes]
CREATE TABLE "_new_settings" (
    "id" integer NOT NULL,
    "note" text,
    "changed" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "level" integer NOT NULL DEFAULT 0,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:settings blocks-writes:settings may-fail:settings
INSERT OR ROLLBACK INTO "_new_settings" ("id", "note", "changed", "level")
SELECT "id", "note", "changed", "level" FROM "settings";
--   [blocks writes]
DROP TABLE "settings";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_settings" RENAME TO "settings";
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
