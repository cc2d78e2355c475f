-- up

-- file 1 of 1 (with its own transaction), alter_goods_6_changes
-- drop check goods_place_or_price on goods (way back: may fail)
-- drop unique constraint goods_one_place on goods (way back: may fail)
-- drop index goods_place_idx on goods
-- drop index goods_cheap_idx on goods
-- add index goods_cheap_idx on goods
-- drop column goods.place (way back: lossy)
--   [blocks all]
-- build goods again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'goods';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'goods' AND sql IS NOT NULL AND name NOT IN ('goods_cheap_idx', 'goods_one_place', 'goods_place_idx');
--   [blocks all]
CREATE TABLE "_new_goods" (
    "id" integer NOT NULL,
    "shelf_id" integer NOT NULL,
    "price" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "goods_shelf_id_fkey" FOREIGN KEY ("shelf_id") REFERENCES "shelves" ("id") ON DELETE CASCADE
);
--   [blocks all] rewrite:goods blocks-writes:goods may-fail:goods data-loss:goods.place breaks-old-code:goods.place
INSERT OR ROLLBACK INTO "_new_goods" ("id", "shelf_id", "price")
SELECT "id", "shelf_id", "price" FROM "goods";
--   [blocks all]
DROP TABLE "goods";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_goods" RENAME TO "goods";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "goods_cheap_idx" ON "goods" ("price");
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

-- file 1 of 1 (with its own transaction), alter_goods_6_changes
-- add column goods.place
-- drop index goods_cheap_idx on goods
-- add index goods_cheap_idx on goods
-- add index goods_place_idx on goods
-- add unique constraint goods_one_place on goods
-- add check goods_place_or_price on goods
--   [blocks all]
-- build goods again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'goods';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'goods' AND sql IS NOT NULL AND name NOT IN ('goods_cheap_idx', 'goods_one_place', 'goods_place_idx');
--   [blocks all]
CREATE TABLE "_new_goods" (
    "id" integer NOT NULL,
    "shelf_id" integer NOT NULL,
    "price" integer NOT NULL,
    "place" text,
    PRIMARY KEY ("id"),
    CONSTRAINT "goods_place_or_price" CHECK (place <> '' OR price > 0),
    CONSTRAINT "goods_shelf_id_fkey" FOREIGN KEY ("shelf_id") REFERENCES "shelves" ("id") ON DELETE CASCADE
);
--   [blocks all] rewrite:goods blocks-writes:goods may-fail:goods
INSERT OR ROLLBACK INTO "_new_goods" ("id", "shelf_id", "price", "place")
SELECT "id", "shelf_id", "price", NULL AS "place" FROM "goods";
--   [blocks all]
DROP TABLE "goods";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_goods" RENAME TO "goods";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "goods_one_place" ON "goods" ("shelf_id", "place");
--   [blocks all]
CREATE INDEX "goods_cheap_idx" ON "goods" ("price") WHERE place IS NOT NULL;
--   [blocks all]
CREATE INDEX "goods_place_idx" ON "goods" ("shelf_id", "place");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
