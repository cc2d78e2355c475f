-- up

-- file 1 of 1 (with its own transaction), alter_visits_4_changes
-- add column visits.seen_at (way back: exact unless written)
-- add column visits.told_at (way back: exact unless written)
-- add column visits.mark (way back: exact unless written)
-- add column visits.ends_at (way back: exact unless written)
--   [blocks all]
-- build visits again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'visits';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'visits' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_visits" (
    "id" integer NOT NULL,
    "seen_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mark" text NOT NULL DEFAULT 'A',
    "ends_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits
INSERT OR ROLLBACK INTO "_new_visits" ("id", "seen_at", "told_at", "mark", "ends_at")
SELECT "id", CURRENT_TIMESTAMP AS "seen_at", CURRENT_TIMESTAMP AS "told_at", 'A' AS "mark", CURRENT_TIMESTAMP AS "ends_at" FROM "visits";
--   [blocks all]
DROP TABLE "visits";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_visits" RENAME TO "visits";
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

-- file 1 of 1 (in a transaction), alter_visits_4_changes
-- drop column visits.ends_at
--   [blocks all] rewrite:visits blocks-writes:visits data-loss:visits.ends_at breaks-old-code:visits.ends_at
ALTER TABLE "visits" DROP COLUMN "ends_at";
-- drop column visits.mark
--   [blocks all] rewrite:visits blocks-writes:visits data-loss:visits.mark breaks-old-code:visits.mark
ALTER TABLE "visits" DROP COLUMN "mark";
-- drop column visits.told_at
--   [blocks all] rewrite:visits blocks-writes:visits data-loss:visits.told_at breaks-old-code:visits.told_at
ALTER TABLE "visits" DROP COLUMN "told_at";
-- drop column visits.seen_at
--   [blocks all] rewrite:visits blocks-writes:visits data-loss:visits.seen_at breaks-old-code:visits.seen_at
ALTER TABLE "visits" DROP COLUMN "seen_at";
