-- up

-- file 1 of 1 (with its own transaction), alter_pairs_2_changes
-- drop unique constraint pairs_a_b_key on pairs (way back: may fail)
-- add unique index pairs_a_b_key on pairs
--   [blocks all]
-- build pairs again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'pairs';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'pairs' AND sql IS NOT NULL AND name NOT IN ('pairs_a_b_key');
--   [blocks all]
CREATE TABLE "_new_pairs" (
    "id" integer NOT NULL,
    "a" integer NOT NULL,
    "b" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:pairs blocks-writes:pairs may-fail:pairs
INSERT OR ROLLBACK INTO "_new_pairs" ("id", "a", "b")
SELECT "id", "a", "b" FROM "pairs";
--   [blocks all]
DROP TABLE "pairs";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_pairs" RENAME TO "pairs";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "pairs_a_b_key" ON "pairs" ("a", "b");
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

-- file 1 of 1 (in a transaction), alter_pairs_2_changes
-- drop index pairs_a_b_key on pairs
--   [blocks all]
DROP INDEX "pairs_a_b_key";
-- add unique constraint pairs_a_b_key on pairs
--   [blocks all] may-fail:pairs.pairs_a_b_key full-scan:pairs blocks-writes:pairs breaks-old-code:pairs.pairs_a_b_key
CREATE UNIQUE INDEX "pairs_a_b_key" ON "pairs" ("a", "b");
