-- up

-- file 1 of 1 (with its own transaction), alter_pairs_5_changes
-- drop unique constraint pairs_a_b_key on pairs (way back: may fail)
-- drop index pairs_a_b_idx on pairs
-- add unique constraint pairs_a_c_key on pairs
-- add index pairs_a_idx on pairs
-- drop column pairs.b (way back: lossy)
--   [blocks all]
-- build pairs again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'pairs';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'pairs' AND sql IS NOT NULL AND name NOT IN ('pairs_a_b_idx', 'pairs_a_b_key', 'pairs_a_c_key', 'pairs_a_idx');
--   [blocks all]
CREATE TABLE "_new_pairs" (
    "id" integer NOT NULL,
    "a" integer NOT NULL,
    "c" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:pairs blocks-writes:pairs may-fail:pairs data-loss:pairs.b breaks-old-code:pairs.b
INSERT OR ROLLBACK INTO "_new_pairs" ("id", "a", "c")
SELECT "id", "a", "c" FROM "pairs";
--   [blocks all]
DROP TABLE "pairs";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_pairs" RENAME TO "pairs";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "pairs_a_c_key" ON "pairs" ("a", "c");
--   [blocks all]
CREATE INDEX "pairs_a_idx" ON "pairs" ("a");
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

-- file 1 of 1 (with its own transaction), alter_pairs_5_changes
-- add column pairs.b
-- drop index pairs_a_idx on pairs
-- drop unique constraint pairs_a_c_key on pairs
-- add index pairs_a_b_idx on pairs
-- add unique constraint pairs_a_b_key on pairs
--   [blocks all]
-- build pairs again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'pairs';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'pairs' AND sql IS NOT NULL AND name NOT IN ('pairs_a_b_idx', 'pairs_a_b_key', 'pairs_a_c_key', 'pairs_a_idx');
--   [blocks all]
CREATE TABLE "_new_pairs" (
    "id" integer NOT NULL,
    "a" integer NOT NULL,
    "c" integer NOT NULL,
    "b" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:pairs blocks-writes:pairs may-fail:pairs may-fail:pairs.b breaks-old-code:pairs.b
INSERT OR ROLLBACK INTO "_new_pairs" ("id", "a", "c", "b")
SELECT "id", "a", "c", NULL AS "b" FROM "pairs";
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
CREATE INDEX "pairs_a_b_idx" ON "pairs" ("a", "b");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
