-- no-transaction
-- 20261122095216_create_shop: down, for SQLite

-- By hand: sqlite3 -bail DATABASE < FILE. Without -bail a failure does not stop it.
CREATE TABLE IF NOT EXISTS _schema_applied (version INTEGER NOT NULL PRIMARY KEY);
DROP TABLE IF EXISTS temp._schema_guard;
DROP TABLE IF EXISTS temp._schema_violations;
CREATE TEMP TABLE _schema_guard (
    applied INTEGER CONSTRAINT "migration 20261122095216 is not applied: `cargo schema rollback` puts the books right" CHECK (applied = 1),
    violations INTEGER CONSTRAINT "rows would break foreign keys: see PRAGMA foreign_key_check" CHECK (violations = 0),
    undeclared INTEGER CONSTRAINT "a table to be built again has an index that no struct declares: declare it or drop it first" CHECK (undeclared = 0)
);
INSERT INTO temp._schema_guard (applied) SELECT count(*) FROM _schema_applied WHERE version = 20261122095216;
CREATE TEMP TABLE _schema_violations AS
SELECT broken."table" AS child, broken.parent,
    (SELECT group_concat(key."from") FROM pragma_foreign_key_list(broken."table") AS key WHERE key.id = broken.fkid) AS columns, count(*) AS n
FROM pragma_foreign_key_check AS broken
GROUP BY 1, 2, 3;

PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
INSERT OR ROLLBACK INTO temp._schema_guard (applied) SELECT count(*) FROM _schema_applied WHERE version = 20261122095216;
DELETE FROM _schema_applied WHERE version = 20261122095216;

-- drop table order_items  [blocks all]  data-loss:order_items  breaks-old-code:order_items
DROP TABLE "order_items";

-- drop table orders  [blocks all]  data-loss:orders  breaks-old-code:orders
DROP TABLE "orders";

-- drop table users  [blocks all]  data-loss:users  breaks-old-code:users
DROP TABLE "users";

-- drop table addresses  [blocks all]  data-loss:addresses  breaks-old-code:addresses
DROP TABLE "addresses";

-- drop table product_tags  [blocks all]  data-loss:product_tags  breaks-old-code:product_tags
DROP TABLE "product_tags";

-- drop table tags  [blocks all]  data-loss:tags  breaks-old-code:tags
DROP TABLE "tags";

-- drop table variants  [blocks all]  data-loss:variants  breaks-old-code:variants
DROP TABLE "variants";

-- drop table products  [blocks all]  data-loss:products  breaks-old-code:products
DROP TABLE "products";

-- drop table categories  [blocks all]  data-loss:categories  breaks-old-code:categories
DROP TABLE "categories";

-- drop enum order_status  (in a table that is built again below)

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
