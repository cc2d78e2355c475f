-- up

-- file 1 of 1 (with its own transaction), alter_goods_4_changes
-- drop check goods_price_positive on goods (way back: may fail)
-- set default of goods.amount
-- allow null in goods.amount (way back: may fail)
-- add check goods_price_positive on goods
--   [blocks all]
-- build goods again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'goods';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'goods' AND sql IS NOT NULL AND name NOT IN ('goods_cheap_idx', 'goods_lower_idx', 'goods_name_idx');
--   [blocks all]
CREATE TABLE "_new_goods" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" text NOT NULL,
    "price" integer NOT NULL,
    "double" integer GENERATED ALWAYS AS (price * 2) STORED,
    "amount" integer DEFAULT 2,
    CONSTRAINT "goods_price_positive" CHECK (price >= 0 AND amount >= 0)
);
--   [blocks all] rewrite:goods blocks-writes:goods may-fail:goods
INSERT OR ROLLBACK INTO "_new_goods" ("id", "name", "price", "amount")
SELECT "id", "name", "price", "amount" FROM "goods";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_goods', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_goods');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'goods'), 0)) WHERE name = '_new_goods';
--   [blocks all]
DROP TABLE "goods";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_goods" RENAME TO "goods";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "goods_name_idx" ON "goods" ("name" DESC);
--   [blocks all]
CREATE INDEX "goods_cheap_idx" ON "goods" ("price") WHERE price < 10;
--   [blocks all]
CREATE INDEX "goods_lower_idx" ON "goods" ((lower(name)));
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

-- file 1 of 1 (with its own transaction), alter_goods_4_changes
-- drop check goods_price_positive on goods
-- require goods.amount
-- set default of goods.amount
-- add check goods_price_positive on goods
--   [blocks all]
-- build goods again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'goods';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'goods' AND sql IS NOT NULL AND name NOT IN ('goods_cheap_idx', 'goods_lower_idx', 'goods_name_idx');
--   [blocks all]
CREATE TABLE "_new_goods" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" text NOT NULL,
    "price" integer NOT NULL,
    "double" integer GENERATED ALWAYS AS (price * 2) STORED,
    "amount" integer NOT NULL DEFAULT 1,
    CONSTRAINT "goods_price_positive" CHECK (price >= 0)
);
--   [blocks all] rewrite:goods blocks-writes:goods may-fail:goods may-fail:goods.amount breaks-old-code:goods.amount
INSERT OR ROLLBACK INTO "_new_goods" ("id", "name", "price", "amount")
SELECT "id", "name", "price", "amount" FROM "goods";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_goods', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_goods');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'goods'), 0)) WHERE name = '_new_goods';
--   [blocks all]
DROP TABLE "goods";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_goods" RENAME TO "goods";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "goods_name_idx" ON "goods" ("name" DESC);
--   [blocks all]
CREATE INDEX "goods_cheap_idx" ON "goods" ("price") WHERE price < 10;
--   [blocks all]
CREATE INDEX "goods_lower_idx" ON "goods" ((lower(name)));
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
