-- no-transaction
-- 20261122095230_add_returned_orders: down, for SQLite

-- By hand: sqlite3 -bail DATABASE < FILE. Without -bail a failure does not stop it.
CREATE TABLE IF NOT EXISTS _schema_applied (version INTEGER NOT NULL PRIMARY KEY);
DROP TABLE IF EXISTS temp._schema_guard;
DROP TABLE IF EXISTS temp._schema_violations;
CREATE TEMP TABLE _schema_guard (
    applied INTEGER CONSTRAINT "migration 20261122095230 is not applied: `cargo schema rollback` puts the books right" CHECK (applied = 1),
    violations INTEGER CONSTRAINT "rows would break foreign keys: see PRAGMA foreign_key_check" CHECK (violations = 0),
    undeclared INTEGER CONSTRAINT "a table to be built again has an index that no struct declares: declare it or drop it first" CHECK (undeclared = 0)
);
INSERT INTO temp._schema_guard (applied) SELECT count(*) FROM _schema_applied WHERE version = 20261122095230;
CREATE TEMP TABLE _schema_violations AS
SELECT broken."table" AS child, broken.parent,
    (SELECT group_concat(key."from") FROM pragma_foreign_key_list(broken."table") AS key WHERE key.id = broken.fkid) AS columns, count(*) AS n
FROM pragma_foreign_key_check AS broken
GROUP BY 1, 2, 3;

PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
INSERT OR ROLLBACK INTO temp._schema_guard (applied) SELECT count(*) FROM _schema_applied WHERE version = 20261122095230;
DELETE FROM _schema_applied WHERE version = 20261122095230;

-- drop check orders_status_check on orders  (in a table that is built again below)

-- remove value returned from enum order_status  (in a table that is built again below)

-- add check orders_status_check on orders  [blocks all]  rewrite:orders  blocks-writes:orders  may-fail:orders
-- build orders again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'orders';
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'orders' AND sql IS NOT NULL AND name NOT IN ('orders_number_key', 'orders_shipping_address_id_idx', 'orders_user_id_idx');
CREATE TABLE "_new_orders" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "number" text NOT NULL,
    "user_id" integer NOT NULL,
    "shipping_address_id" integer,
    "status" text NOT NULL DEFAULT 'pending',
    "currency" text NOT NULL DEFAULT 'EUR',
    "total" numeric NOT NULL DEFAULT 0,
    "note" text,
    "placed_at" datetime,
    "created_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "orders_total_not_negative" CHECK (total >= 0),
    CONSTRAINT "orders_status_check" CHECK ("status" IN ('cancelled', 'paid', 'pending', 'shipped')),
    CONSTRAINT "orders_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
    CONSTRAINT "orders_shipping_address_id_fkey" FOREIGN KEY ("shipping_address_id") REFERENCES "addresses" ("id") ON DELETE SET NULL
);
INSERT OR ROLLBACK INTO "_new_orders" ("id", "number", "user_id", "shipping_address_id", "status", "currency", "total", "note", "placed_at", "created_at", "updated_at")
SELECT "id", "number", "user_id", "shipping_address_id", "status", "currency", "total", "note", "placed_at", "created_at", "updated_at" FROM "orders";
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_orders', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_orders');
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'orders'), 0)) WHERE name = '_new_orders';
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX "orders_number_key" ON "orders" ("number");
CREATE INDEX "orders_user_id_idx" ON "orders" ("user_id");
CREATE INDEX "orders_shipping_address_id_idx" ON "orders" ("shipping_address_id");
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
