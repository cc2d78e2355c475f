-- up

-- file 1 of 1 (with its own transaction), alter_3_tables
-- retire column visits.day (way back: may fail)
--   [blocks all] breaks-old-code:visits.day
ALTER TABLE "visits" RENAME COLUMN "day" TO "_retired_day";
-- rename column visits.other to day
--   [blocks all] breaks-old-code:visits.other breaks-new-code:visits.day
ALTER TABLE "visits" RENAME COLUMN "other" TO "day";
-- drop column words.small
--   [blocks all] rewrite:words blocks-writes:words breaks-old-code:words.small
ALTER TABLE "words" DROP COLUMN "small";
-- retire column orders.day (way back: may fail)
--   [blocks all] breaks-old-code:orders.day
ALTER TABLE "orders" RENAME COLUMN "day" TO "_retired_day";
--   [blocks all]
-- build visits again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'visits';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'visits' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_visits" (
    "_retired_day" integer,
    "day" integer NOT NULL
);
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits
INSERT OR ROLLBACK INTO "_new_visits" ("_retired_day", "day")
SELECT "_retired_day", "day" FROM "visits";
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
--   [blocks all]
-- build orders again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'orders';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'orders' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_orders" (
    "id" integer NOT NULL,
    "_retired_day" integer
);
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders
INSERT OR ROLLBACK INTO "_new_orders" ("id", "_retired_day")
SELECT "id", "_retired_day" FROM "orders";
--   [blocks all]
DROP TABLE "orders";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_orders" RENAME TO "orders";
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
-- restore column orders.day
--   [blocks all] breaks-new-code:orders.day
ALTER TABLE "orders" RENAME COLUMN "_retired_day" TO "day";
-- add column words.small
-- rename column visits.day to other
--   [blocks all] breaks-old-code:visits.day breaks-new-code:visits.other
ALTER TABLE "visits" RENAME COLUMN "day" TO "other";
-- restore column visits.day
--   [blocks all] breaks-new-code:visits.day
ALTER TABLE "visits" RENAME COLUMN "_retired_day" TO "day";
--   [blocks all]
-- build orders again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'orders';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'orders' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_orders" (
    "id" integer NOT NULL,
    "day" integer NOT NULL
);
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders may-fail:orders.day
INSERT OR ROLLBACK INTO "_new_orders" ("id", "day")
SELECT "id", "day" FROM "orders";
--   [blocks all]
DROP TABLE "orders";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_orders" RENAME TO "orders";
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
-- build words again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'words';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'words' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_words" (
    "word" text NOT NULL,
    "small" text GENERATED ALWAYS AS (lower(word)) STORED NOT NULL
);
--   [blocks all] rewrite:words blocks-writes:words may-fail:words
INSERT OR ROLLBACK INTO "_new_words" ("word")
SELECT "word" FROM "words";
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
-- build visits again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'visits';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'visits' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_visits" (
    "day" integer NOT NULL,
    "other" integer NOT NULL
);
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits may-fail:visits.day
INSERT OR ROLLBACK INTO "_new_visits" ("day", "other")
SELECT "day", "other" FROM "visits";
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
