-- up

-- file 1 of 1 (with its own transaction), alter_categories_3_changes
-- add column categories.parent_id (way back: exact unless written)
-- add index categories_parent_id_idx on categories
-- add foreign key categories_parent_id_fkey on categories
--   [blocks all]
-- build categories again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'categories';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'categories' AND sql IS NOT NULL AND name NOT IN ('categories_parent_id_idx');
--   [blocks all]
CREATE TABLE "_new_categories" (
    "id" integer NOT NULL,
    "parent_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "categories_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "categories" ("id") ON DELETE SET NULL
);
--   [blocks all] rewrite:categories blocks-writes:categories may-fail:categories
INSERT OR ROLLBACK INTO "_new_categories" ("id", "parent_id")
SELECT "id", NULL AS "parent_id" FROM "categories";
--   [blocks all]
DROP TABLE "categories";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_categories" RENAME TO "categories";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "categories_parent_id_idx" ON "categories" ("parent_id");
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

-- file 1 of 1 (with its own transaction), alter_categories_3_changes
-- drop foreign key categories_parent_id_fkey on categories
-- drop index categories_parent_id_idx on categories
-- drop column categories.parent_id
--   [blocks all]
-- build categories again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'categories';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'categories' AND sql IS NOT NULL AND name NOT IN ('categories_parent_id_idx');
--   [blocks all]
CREATE TABLE "_new_categories" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:categories blocks-writes:categories may-fail:categories data-loss:categories.parent_id breaks-old-code:categories.parent_id
INSERT OR ROLLBACK INTO "_new_categories" ("id")
SELECT "id" FROM "categories";
--   [blocks all]
DROP TABLE "categories";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_categories" RENAME TO "categories";
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
