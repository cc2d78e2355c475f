-- up

-- file 1 of 1 (with its own transaction), change_primary_key_of_children
-- change primary key of children (way back: may fail)
--   [blocks all]
-- build children again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'children';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'children' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_children" (
    "person_id" integer NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("number", "person_id"),
    CONSTRAINT "children_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people" ("id")
);
--   [blocks all] rewrite:children blocks-writes:children may-fail:children
INSERT OR ROLLBACK INTO "_new_children" ("person_id", "number")
SELECT "person_id", "number" FROM "children";
--   [blocks all]
DROP TABLE "children";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_children" RENAME TO "children";
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

-- file 1 of 1 (with its own transaction), change_primary_key_of_children
-- change primary key of children
--   [blocks all]
-- build children again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'children';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'children' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_children" (
    "person_id" integer NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("person_id", "number"),
    CONSTRAINT "children_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people" ("id")
);
--   [blocks all] rewrite:children blocks-writes:children may-fail:children
INSERT OR ROLLBACK INTO "_new_children" ("person_id", "number")
SELECT "person_id", "number" FROM "children";
--   [blocks all]
DROP TABLE "children";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_children" RENAME TO "children";
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
