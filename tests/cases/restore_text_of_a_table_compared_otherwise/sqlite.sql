-- up

-- file 1 of 1 (with its own transaction), alter_tags_3_changes
-- restore column tags.label
--   [blocks all] breaks-new-code:tags.label
ALTER TABLE "tags" RENAME COLUMN "_retired_label" TO "label";
-- restore column tags.note
--   [blocks all] breaks-new-code:tags.note
ALTER TABLE "tags" RENAME COLUMN "_retired_note" TO "note";
-- require tags.label (way back: lossy)
--   [blocks all]
-- build tags again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tags';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tags' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_tags" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    "label" text NOT NULL,
    "note" text,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags may-fail:tags.label breaks-old-code:tags.label
INSERT OR ROLLBACK INTO "_new_tags" ("id", "name", "label", "note")
SELECT "id", "name", coalesce("label", 'none') AS "label", "note" FROM "tags";
--   [blocks all]
DROP TABLE "tags";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_tags" RENAME TO "tags";
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

-- file 1 of 1 (with its own transaction), alter_tags_3_changes
-- allow null in tags.label
-- retire column tags.note
--   [blocks all] breaks-old-code:tags.note
ALTER TABLE "tags" RENAME COLUMN "note" TO "_retired_note";
-- retire column tags.label
--   [blocks all] breaks-old-code:tags.label
ALTER TABLE "tags" RENAME COLUMN "label" TO "_retired_label";
--   [blocks all]
-- build tags again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tags';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tags' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_tags" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    "_retired_label" text,
    "_retired_note" text,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags
INSERT OR ROLLBACK INTO "_new_tags" ("id", "name", "_retired_label", "_retired_note")
SELECT "id", "name", "_retired_label", "_retired_note" FROM "tags";
--   [blocks all]
DROP TABLE "tags";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_tags" RENAME TO "tags";
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
