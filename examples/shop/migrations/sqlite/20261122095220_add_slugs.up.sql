-- no-transaction
-- 20261122095220_add_slugs: up, for SQLite

-- By hand: sqlite3 -bail DATABASE < FILE. Without -bail a failure does not stop it.
CREATE TABLE IF NOT EXISTS _schema_applied (version INTEGER NOT NULL PRIMARY KEY);
DROP TABLE IF EXISTS temp._schema_guard;
DROP TABLE IF EXISTS temp._schema_violations;
CREATE TEMP TABLE _schema_guard (
    applied INTEGER CONSTRAINT "migration 20261122095220 has run already: `cargo schema migrate` puts the books right" CHECK (applied = 0),
    violations INTEGER CONSTRAINT "rows would break foreign keys: see PRAGMA foreign_key_check" CHECK (violations = 0),
    undeclared INTEGER CONSTRAINT "a table to be built again has an index that no struct declares: declare it or drop it first" CHECK (undeclared = 0)
);
INSERT INTO temp._schema_guard (applied) SELECT count(*) FROM _schema_applied WHERE version = 20261122095220;
CREATE TEMP TABLE _schema_violations AS
SELECT broken."table" AS child, broken.parent,
    (SELECT group_concat(key."from") FROM pragma_foreign_key_list(broken."table") AS key WHERE key.id = broken.fkid) AS columns, count(*) AS n
FROM pragma_foreign_key_check AS broken
GROUP BY 1, 2, 3;

PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
INSERT OR ROLLBACK INTO _schema_applied (version) VALUES (20261122095220);

-- add column products.slug  (in a table that is built again below)

-- add unique constraint products_slug_key on products  [blocks all]  rewrite:products  blocks-writes:products  may-fail:products  may-fail:products.slug  breaks-old-code:products.slug
-- build products again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'products';
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'products' AND sql IS NOT NULL AND name NOT IN ('products_active_idx', 'products_category_id_idx', 'products_slug_key');
CREATE TABLE "_new_products" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "category_id" integer NOT NULL,
    "name" text NOT NULL,
    "description" text,
    "legacy_code" text,
    "active" boolean NOT NULL DEFAULT 1,
    "attributes" text NOT NULL DEFAULT '{}',
    "created_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "slug" text NOT NULL,
    CONSTRAINT "products_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "categories" ("id") ON DELETE RESTRICT
);
INSERT OR ROLLBACK INTO "_new_products" ("id", "category_id", "name", "description", "legacy_code", "active", "attributes", "created_at", "updated_at", "slug")
SELECT "id", "category_id", "name", "description", "legacy_code", "active", "attributes", "created_at", "updated_at", (lower(replace(name, ' ', '-')) || '-' || id) AS "slug" FROM "products";
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_products', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_products');
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'products'), 0)) WHERE name = '_new_products';
DROP TABLE "products";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_new_products" RENAME TO "products";
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX "products_slug_key" ON "products" ("slug");
CREATE INDEX "products_active_idx" ON "products" ("category_id", "name") WHERE active;
CREATE INDEX "products_category_id_idx" ON "products" ("category_id");
PRAGMA writable_schema = ON;
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
PRAGMA writable_schema = RESET;
DROP TABLE temp._schema_triggers;

-- No row may break a foreign key that did not before.
INSERT OR ROLLBACK INTO temp._schema_guard (violations)
SELECT count(*) FROM (
SELECT broken."table" AS child, broken.parent,
    (SELECT group_concat(key."from") FROM pragma_foreign_key_list(broken."table") AS key WHERE key.id = broken.fkid) AS columns, count(*) AS n
FROM pragma_foreign_key_check AS broken
GROUP BY 1, 2, 3
) AS now LEFT JOIN temp._schema_violations AS former ON former.child = now.child AND former.parent = now.parent AND former.columns = now.columns
WHERE now.n > coalesce(former.n, 0);
DROP TABLE temp._schema_violations;
DROP TABLE temp._schema_guard;
COMMIT;
PRAGMA foreign_keys = ON;
