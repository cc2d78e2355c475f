-- up

-- file 1 of 1 (with its own transaction), alter_settings_3_changes
-- drop default of settings.level
-- change type of settings.level from text to bigint (way back: lossy)
-- set default of settings.level
--   [blocks all]
-- build settings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'settings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'settings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_settings" (
    "id" integer NOT NULL,
    "level" integer NOT NULL DEFAULT 0,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:settings blocks-writes:settings may-fail:settings breaks-old-code:settings.level may-fail:settings.level
INSERT OR ROLLBACK INTO "_new_settings" ("id", "level")
SELECT "id", (case when level = 'none' then 0 else cast(level as integer) end) AS "level" FROM "settings";
--   [blocks all]
DROP TABLE "settings";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_settings" RENAME TO "settings";
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

-- file 1 of 1 (with its own transaction), alter_settings_3_changes
-- drop default of settings.level
-- change type of settings.level from bigint to text
-- set default of settings.level
--   [blocks all]
-- build settings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'settings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'settings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_settings" (
    "id" integer NOT NULL,
    "level" text NOT NULL DEFAULT 'none',
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:settings blocks-writes:settings may-fail:settings breaks-old-code:settings.level may-fail:settings.level
INSERT OR ROLLBACK INTO "_new_settings" ("id", "level")
SELECT "id", (case when level = 0 then 'none' else cast(level as text) end) AS "level" FROM "settings";
--   [blocks all]
DROP TABLE "settings";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_settings" RENAME TO "settings";
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
