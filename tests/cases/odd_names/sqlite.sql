-- up

-- file 1 of 1 (with its own transaction), alter_order_items_drop_table_x_4_changes
-- add column Order Items; DROP TABLE x.größe "x" (way back: exact unless written)
-- add column Order Items; DROP TABLE x.dot.ted`tick (way back: exact unless written)
-- set default of Order Items; DROP TABLE x.group
-- add unique constraint Order Items; DROP TABLE x_dot.ted`tick_key on Order Items; DROP TABLE x
--   [blocks all]
-- build Order Items; DROP TABLE x again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'Order Items; DROP TABLE x';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'Order Items; DROP TABLE x' AND sql IS NOT NULL AND name NOT IN ('Order Items; DROP TABLE x_dot.ted`tick_key', 'the "odd" one');
--   [blocks all]
CREATE TABLE "_new_Order Items; DROP TABLE x" (
    "select" integer NOT NULL,
    "group" integer NOT NULL DEFAULT 1,
    "it's" text,
    "größe ""x""" integer,
    "dot.ted`tick" text,
    PRIMARY KEY ("select")
);
--   [blocks all] rewrite:Order Items; DROP TABLE x blocks-writes:Order Items; DROP TABLE x may-fail:Order Items; DROP TABLE x
INSERT OR ROLLBACK INTO "_new_Order Items; DROP TABLE x" ("select", "group", "it's", "größe ""x""", "dot.ted`tick")
SELECT "select", "group", "it's", NULL AS "größe ""x""", NULL AS "dot.ted`tick" FROM "Order Items; DROP TABLE x";
--   [blocks all]
DROP TABLE "Order Items; DROP TABLE x";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_Order Items; DROP TABLE x" RENAME TO "Order Items; DROP TABLE x";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "Order Items; DROP TABLE x_dot.ted`tick_key" ON "Order Items; DROP TABLE x" ("dot.ted`tick");
--   [blocks all]
CREATE INDEX "the ""odd"" one" ON "Order Items; DROP TABLE x" ("group");
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

-- file 1 of 1 (with its own transaction), alter_order_items_drop_table_x_4_changes
-- drop unique constraint Order Items; DROP TABLE x_dot.ted`tick_key on Order Items; DROP TABLE x
-- drop default of Order Items; DROP TABLE x.group
-- drop column Order Items; DROP TABLE x.dot.ted`tick
-- drop column Order Items; DROP TABLE x.größe "x"
--   [blocks all]
-- build Order Items; DROP TABLE x again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'Order Items; DROP TABLE x';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'Order Items; DROP TABLE x' AND sql IS NOT NULL AND name NOT IN ('Order Items; DROP TABLE x_dot.ted`tick_key', 'the "odd" one');
--   [blocks all]
CREATE TABLE "_new_Order Items; DROP TABLE x" (
    "select" integer NOT NULL,
    "group" integer NOT NULL,
    "it's" text,
    PRIMARY KEY ("select")
);
--   [blocks all] rewrite:Order Items; DROP TABLE x blocks-writes:Order Items; DROP TABLE x may-fail:Order Items; DROP TABLE x breaks-old-code:Order Items; DROP TABLE x.group data-loss:Order Items; DROP TABLE x.dot.ted`tick breaks-old-code:Order Items; DROP TABLE x.dot.ted`tick data-loss:Order Items; DROP TABLE x.größe "x" breaks-old-code:Order Items; DROP TABLE x.größe "x"
INSERT OR ROLLBACK INTO "_new_Order Items; DROP TABLE x" ("select", "group", "it's")
SELECT "select", "group", "it's" FROM "Order Items; DROP TABLE x";
--   [blocks all]
DROP TABLE "Order Items; DROP TABLE x";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_Order Items; DROP TABLE x" RENAME TO "Order Items; DROP TABLE x";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "the ""odd"" one" ON "Order Items; DROP TABLE x" ("group");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
