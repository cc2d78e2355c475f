-- up

-- file 1 of 1 (with its own transaction), alter_settings_4_changes
-- add column settings.retries (way back: exact unless written)
-- add column settings.ratio (way back: exact unless written)
-- retire column settings.theme (way back: may fail)
--   [blocks all] breaks-old-code:settings.theme
ALTER TABLE "settings" RENAME COLUMN "theme" TO "_retired_theme";
-- retire column settings.dark (way back: may fail)
--   [blocks all] breaks-old-code:settings.dark
ALTER TABLE "settings" RENAME COLUMN "dark" TO "_retired_dark";
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
    "_retired_theme" text,
    "_retired_dark" boolean,
    "retries" integer,
    "ratio" real,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:settings blocks-writes:settings may-fail:settings
INSERT OR ROLLBACK INTO "_new_settings" ("id", "_retired_theme", "_retired_dark", "retries", "ratio")
SELECT "id", "_retired_theme", "_retired_dark", NULL AS "retries", NULL AS "ratio" FROM "settings";
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

-- file 1 of 1 (with its own transaction), alter_settings_4_changes
-- restore column settings.dark
--   [blocks all] breaks-new-code:settings.dark
ALTER TABLE "settings" RENAME COLUMN "_retired_dark" TO "dark";
-- restore column settings.theme
--   [blocks all] breaks-new-code:settings.theme
ALTER TABLE "settings" RENAME COLUMN "_retired_theme" TO "theme";
-- drop column settings.ratio
-- drop column settings.retries
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
    "theme" text NOT NULL,
    "dark" boolean NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:settings blocks-writes:settings may-fail:settings may-fail:settings.dark may-fail:settings.theme data-loss:settings.ratio breaks-old-code:settings.ratio data-loss:settings.retries breaks-old-code:settings.retries
INSERT OR ROLLBACK INTO "_new_settings" ("id", "theme", "dark")
SELECT "id", "theme", "dark" FROM "settings";
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
