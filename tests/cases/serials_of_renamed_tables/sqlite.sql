-- up

-- file 1 of 1 (with its own transaction), alter_3_tables
-- rename table tickets to issues
--   [blocks all] breaks-old-code:tickets breaks-new-code:issues
ALTER TABLE "tickets" RENAME TO "issues";
-- rename column issues.id to number
--   [blocks all] breaks-old-code:issues.id breaks-new-code:issues.number
ALTER TABLE "issues" RENAME COLUMN "id" TO "number";
-- create table visits (way back: exact unless written)
CREATE TABLE "visits" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "place" text
);
-- stop counting notes.id (way back: lossy)
--   [blocks all]
-- build notes again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'notes';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'notes' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_notes" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:notes blocks-writes:notes may-fail:notes breaks-old-code:notes.id
INSERT OR ROLLBACK INTO "_new_notes" ("id")
SELECT "id" FROM "notes";
--   [blocks all]
DROP TABLE "notes";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_notes" RENAME TO "notes";
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

-- file 1 of 1 (with its own transaction), alter_3_tables
-- count up notes.id
-- drop table visits
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE "visits";
-- rename column issues.number to id
--   [blocks all] breaks-old-code:issues.number breaks-new-code:issues.id
ALTER TABLE "issues" RENAME COLUMN "number" TO "id";
-- rename table issues to tickets
--   [blocks all] breaks-old-code:issues breaks-new-code:tickets
ALTER TABLE "issues" RENAME TO "tickets";
--   [blocks all]
-- build notes again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'notes';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'notes' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_notes" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL
);
--   [blocks all] rewrite:notes blocks-writes:notes may-fail:notes
INSERT OR ROLLBACK INTO "_new_notes" ("id")
SELECT "id" FROM "notes";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_notes', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_notes');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'notes'), 0)) WHERE name = '_new_notes';
--   [blocks all]
DROP TABLE "notes";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_notes" RENAME TO "notes";
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
