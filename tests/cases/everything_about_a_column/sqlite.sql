-- note: parts.weight keeps no comment
-- up

-- file 1 of 1 (with its own transaction), alter_parts_6_changes
-- drop check parts_weight_range on parts (way back: may fail)
-- drop default of parts.weight
-- change type of parts.weight from bigint to decimal (way back: lossy)
-- set default of parts.weight
-- require parts.weight (way back: lossy)
-- add check parts_weight_range on parts
--   [blocks all]
-- build parts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'parts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'parts' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_parts" (
    "id" integer NOT NULL,
    "weight" numeric NOT NULL DEFAULT 0.5,
    PRIMARY KEY ("id"),
    CONSTRAINT "parts_weight_range" CHECK (weight > -100)
);
--   [blocks all] rewrite:parts blocks-writes:parts may-fail:parts breaks-old-code:parts.weight may-fail:parts.weight
INSERT OR ROLLBACK INTO "_new_parts" ("id", "weight")
SELECT "id", coalesce("weight", 0) AS "weight" FROM "parts";
--   [blocks all]
DROP TABLE "parts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_parts" RENAME TO "parts";
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

-- file 1 of 1 (with its own transaction), alter_parts_6_changes
-- drop check parts_weight_range on parts
-- allow null in parts.weight
-- drop default of parts.weight
-- change type of parts.weight from decimal to bigint
-- set default of parts.weight
-- add check parts_weight_range on parts
--   [blocks all]
-- build parts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'parts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'parts' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_parts" (
    "id" integer NOT NULL,
    "weight" integer DEFAULT 7,
    PRIMARY KEY ("id"),
    CONSTRAINT "parts_weight_range" CHECK (weight > -10)
);
--   [blocks all] rewrite:parts blocks-writes:parts may-fail:parts may-fail:parts.weight breaks-old-code:parts.weight
INSERT OR ROLLBACK INTO "_new_parts" ("id", "weight")
SELECT "id", (cast(weight as integer)) AS "weight" FROM "parts";
--   [blocks all]
DROP TABLE "parts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_parts" RENAME TO "parts";
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
