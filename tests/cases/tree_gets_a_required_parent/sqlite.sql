-- up

-- file 1 of 1 (with its own transaction), alter_folders_7_changes
-- add column folders.parent_id (way back: exact unless written)
-- add column folders.link_id (way back: exact unless written)
-- require folders.title (way back: lossy)
-- add index folders_area_parent_id_idx on folders
-- add index folders_link_id_idx on folders
-- add foreign key folders_area_parent_id_fkey on folders
-- add foreign key folders_link_id_fkey on folders
--   [blocks all]
-- build folders again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'folders';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'folders' AND sql IS NOT NULL AND name NOT IN ('folders_area_id_key', 'folders_area_parent_id_idx', 'folders_link_id_idx');
--   [blocks all]
CREATE TABLE "_new_folders" (
    "id" integer NOT NULL,
    "area" integer NOT NULL,
    "title" text NOT NULL,
    "parent_id" integer NOT NULL,
    "link_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "folders_area_parent_id_fkey" FOREIGN KEY ("area", "parent_id") REFERENCES "folders" ("area", "id") ON DELETE CASCADE,
    CONSTRAINT "folders_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "folders" ("id") ON DELETE SET NULL
);
--   [blocks all] rewrite:folders blocks-writes:folders may-fail:folders may-fail:folders.parent_id breaks-old-code:folders.parent_id may-fail:folders.title breaks-old-code:folders.title
INSERT OR ROLLBACK INTO "_new_folders" ("id", "area", "title", "parent_id", "link_id")
SELECT "id", "area", coalesce("title", '(none)') AS "title", "parent_id", "link_id" FROM (SELECT "id", "area", "title", (id) AS "parent_id", NULL AS "link_id" FROM "folders");
--   [blocks all]
DROP TABLE "folders";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_folders" RENAME TO "folders";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "folders_area_id_key" ON "folders" ("area", "id");
--   [blocks all]
CREATE INDEX "folders_area_parent_id_idx" ON "folders" ("area", "parent_id");
--   [blocks all]
CREATE INDEX "folders_link_id_idx" ON "folders" ("link_id");
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

-- file 1 of 1 (with its own transaction), alter_folders_7_changes
-- drop foreign key folders_link_id_fkey on folders
-- drop foreign key folders_area_parent_id_fkey on folders
-- drop index folders_link_id_idx on folders
-- drop index folders_area_parent_id_idx on folders
-- allow null in folders.title
-- drop column folders.link_id
-- drop column folders.parent_id
--   [blocks all]
-- build folders again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'folders';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'folders' AND sql IS NOT NULL AND name NOT IN ('folders_area_id_key', 'folders_area_parent_id_idx', 'folders_link_id_idx');
--   [blocks all]
CREATE TABLE "_new_folders" (
    "id" integer NOT NULL,
    "area" integer NOT NULL,
    "title" text,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:folders blocks-writes:folders may-fail:folders data-loss:folders.link_id breaks-old-code:folders.link_id data-loss:folders.parent_id breaks-old-code:folders.parent_id
INSERT OR ROLLBACK INTO "_new_folders" ("id", "area", "title")
SELECT "id", "area", "title" FROM "folders";
--   [blocks all]
DROP TABLE "folders";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_folders" RENAME TO "folders";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "folders_area_id_key" ON "folders" ("area", "id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
