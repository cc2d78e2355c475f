-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- rename table trees to oaks
--   [blocks all] breaks-old-code:trees breaks-new-code:oaks
ALTER TABLE "trees" RENAME TO "oaks";
-- rename table bushes to trees
--   [blocks all] breaks-old-code:bushes breaks-new-code:trees
ALTER TABLE "bushes" RENAME TO "trees";
-- count up trees.id
--   [blocks all]
-- build trees again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'trees';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'trees' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_trees" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL
);
--   [blocks all] rewrite:trees blocks-writes:trees may-fail:trees
INSERT OR ROLLBACK INTO "_new_trees" ("id")
SELECT "id" FROM "trees";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_trees', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_trees');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'trees'), 0)) WHERE name = '_new_trees';
--   [blocks all]
DROP TABLE "trees";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_trees" RENAME TO "trees";
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

-- file 1 of 1 (with its own transaction), alter_2_tables
-- stop counting trees.id
-- rename table trees to bushes
--   [blocks all] breaks-old-code:trees breaks-new-code:bushes
ALTER TABLE "trees" RENAME TO "bushes";
-- rename table oaks to trees
--   [blocks all] breaks-old-code:oaks breaks-new-code:trees
ALTER TABLE "oaks" RENAME TO "trees";
--   [blocks all]
-- build bushes again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'bushes';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'bushes' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_bushes" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:bushes blocks-writes:bushes may-fail:bushes breaks-old-code:trees.id
INSERT OR ROLLBACK INTO "_new_bushes" ("id")
SELECT "id" FROM "bushes";
--   [blocks all]
DROP TABLE "bushes";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_bushes" RENAME TO "bushes";
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
