-- up

-- file 1 of 1 (with its own transaction), alter_items_3_changes
-- require items.note
-- require items.größe "x"
-- require items.a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres
--   [blocks all]
-- build items again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'items';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'items' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_items" (
    "id" integer NOT NULL,
    "note" text NOT NULL,
    "größe ""x""" integer NOT NULL,
    "a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "_required_note" CHECK (note <> 'x')
);
--   [blocks all] rewrite:items blocks-writes:items may-fail:items may-fail:items.note breaks-old-code:items.note may-fail:items.größe "x" breaks-old-code:items.größe "x" may-fail:items.a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres breaks-old-code:items.a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres
INSERT OR ROLLBACK INTO "_new_items" ("id", "note", "größe ""x""", "a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres")
SELECT "id", "note", "größe ""x""", "a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres" FROM "items";
--   [blocks all]
DROP TABLE "items";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_items" RENAME TO "items";
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

-- file 1 of 1 (with its own transaction), alter_items_3_changes
-- allow null in items.a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres
-- allow null in items.größe "x"
-- allow null in items.note
--   [blocks all]
-- build items again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'items';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'items' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_items" (
    "id" integer NOT NULL,
    "note" text,
    "größe ""x""" integer,
    "a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "_required_note" CHECK (note <> 'x')
);
--   [blocks all] rewrite:items blocks-writes:items may-fail:items
INSERT OR ROLLBACK INTO "_new_items" ("id", "note", "größe ""x""", "a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres")
SELECT "id", "note", "größe ""x""", "a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres" FROM "items";
--   [blocks all]
DROP TABLE "items";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_items" RENAME TO "items";
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
