-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- set options of words
-- set options of pairs
--   [blocks all]
-- build words again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'words';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'words' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_words" (
    "word" text NOT NULL,
    "count" integer NOT NULL,
    PRIMARY KEY ("word")
) WITHOUT ROWID;
--   [blocks all] rewrite:words blocks-writes:words may-fail:words
INSERT OR ROLLBACK INTO "_new_words" ("word", "count")
SELECT "word", "count" FROM "words";
--   [blocks all]
DROP TABLE "words";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_words" RENAME TO "words";
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
--   [blocks all]
-- build pairs again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'pairs';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'pairs' AND sql IS NOT NULL AND name NOT IN ('pairs_word_idx');
--   [blocks all]
CREATE TABLE "_new_pairs" (
    "a" integer NOT NULL,
    "b" integer NOT NULL,
    "word" text,
    PRIMARY KEY ("a", "b"),
    CONSTRAINT "pairs_word_fkey" FOREIGN KEY ("word") REFERENCES "words" ("word")
) STRICT;
--   [blocks all] rewrite:pairs blocks-writes:pairs may-fail:pairs
INSERT OR ROLLBACK INTO "_new_pairs" ("a", "b", "word")
SELECT "a", "b", "word" FROM "pairs";
--   [blocks all]
DROP TABLE "pairs";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_pairs" RENAME TO "pairs";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "pairs_word_idx" ON "pairs" ("word");
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
-- set options of pairs
-- set options of words
--   [blocks all]
-- build pairs again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'pairs';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'pairs' AND sql IS NOT NULL AND name NOT IN ('pairs_word_idx');
--   [blocks all]
CREATE TABLE "_new_pairs" (
    "a" integer NOT NULL,
    "b" integer NOT NULL,
    "word" text,
    PRIMARY KEY ("a", "b"),
    CONSTRAINT "pairs_word_fkey" FOREIGN KEY ("word") REFERENCES "words" ("word")
) STRICT, WITHOUT ROWID;
--   [blocks all] rewrite:pairs blocks-writes:pairs may-fail:pairs
INSERT OR ROLLBACK INTO "_new_pairs" ("a", "b", "word")
SELECT "a", "b", "word" FROM "pairs";
--   [blocks all]
DROP TABLE "pairs";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_pairs" RENAME TO "pairs";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "pairs_word_idx" ON "pairs" ("word");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
--   [blocks all]
-- build words again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'words';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'words' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_words" (
    "word" text NOT NULL,
    "count" integer NOT NULL,
    PRIMARY KEY ("word")
);
--   [blocks all] rewrite:words blocks-writes:words may-fail:words
INSERT OR ROLLBACK INTO "_new_words" ("word", "count")
SELECT "word", "count" FROM "words";
--   [blocks all]
DROP TABLE "words";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_words" RENAME TO "words";
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
