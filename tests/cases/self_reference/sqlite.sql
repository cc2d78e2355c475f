-- up

-- file 1 of 1 (with its own transaction), alter_categories_3_changes
-- add column categories.parent_id (way back: exact unless written)
-- add index categories_parent_id_idx on categories
-- add foreign key categories_parent_id_fkey on categories
--   [blocks writes]
-- build categories again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'categories';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'categories' AND sql IS NOT NULL AND name NOT IN ('categories_parent_id_idx');
--   [blocks writes]
CREATE TABLE "_new_categories" (
    "id" integer NOT NULL,
    "parent_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "categories_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "categories" ("id") ON DELETE SET NULL
);
--   [blocks writes] rewrite:categories blocks-writes:categories may-fail:categories
INSERT OR ROLLBACK INTO "_new_categories" ("id", "parent_id")
SELECT "id", NULL AS "parent_id" FROM "categories";
--   [blocks writes]
DROP TABLE "categories";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_categories" RENAME TO "categories";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
CREATE INDEX "categories_parent_id_idx" ON "categories" ("parent_id");
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

-- file 1 of 1 (with its own transaction), alter_categories_3_changes
-- drop foreign key categories_parent_id_fkey on categories
-- drop index categories_parent_id_idx on categories
-- drop column categories.parent_id
--   [blocks writes]
-- build categories again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'categories';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'categories' AND sql IS NOT NULL AND name NOT IN ('categories_parent_id_idx');
--   [blocks writes]
CREATE TABLE "_new_categories" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:categories blocks-writes:categories may-fail:categories data-loss:categories.parent_id breaks-old-code:categories.parent_id
INSERT OR ROLLBACK INTO "_new_categories" ("id")
SELECT "id" FROM "categories";
--   [blocks writes]
DROP TABLE "categories";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_categories" RENAME TO "categories";
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
