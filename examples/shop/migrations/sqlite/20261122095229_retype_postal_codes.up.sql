-- no-transaction
-- 20261122095229_retype_postal_codes: up, for SQLite

-- By hand: sqlite3 -bail DATABASE < FILE. Without -bail a failure does not stop it.
CREATE TABLE IF NOT EXISTS _schema_applied (version INTEGER NOT NULL PRIMARY KEY);
DROP TABLE IF EXISTS temp._schema_guard;
DROP TABLE IF EXISTS temp._schema_violations;
CREATE TEMP TABLE _schema_guard (
    applied INTEGER CONSTRAINT "migration 20261122095229 has run already: `cargo schema migrate` puts the books right" CHECK (applied = 0),
    violations INTEGER CONSTRAINT "rows would break foreign keys: see PRAGMA foreign_key_check" CHECK (violations = 0),
    undeclared INTEGER CONSTRAINT "a table to be built again has an index that no struct declares: declare it or drop it first" CHECK (undeclared = 0)
);
INSERT INTO temp._schema_guard (applied) SELECT count(*) FROM _schema_applied WHERE version = 20261122095229;
CREATE TEMP TABLE _schema_violations AS
SELECT broken."table" AS child, broken.parent,
    (SELECT group_concat(key."from") FROM pragma_foreign_key_list(broken."table") AS key WHERE key.id = broken.fkid) AS columns, count(*) AS n
FROM pragma_foreign_key_check AS broken
GROUP BY 1, 2, 3;

PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
INSERT OR ROLLBACK INTO _schema_applied (version) VALUES (20261122095229);

-- change type of addresses.postal_code from bigint to text  [blocks all]  rewrite:addresses  blocks-writes:addresses  may-fail:addresses  breaks-old-code:addresses.postal_code
-- build addresses again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'addresses';
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'addresses' AND sql IS NOT NULL AND name NOT IN ('addresses_user_id_idx');
CREATE TABLE "_new_addresses" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "user_id" integer NOT NULL,
    "street" text NOT NULL,
    "city" text NOT NULL,
    "postal_code" text NOT NULL,
    "country" text NOT NULL DEFAULT 'DE',
    "created_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "addresses_country_check" CHECK (length(country) = 2),
    CONSTRAINT "addresses_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
INSERT OR ROLLBACK INTO "_new_addresses" ("id", "user_id", "street", "city", "postal_code", "country", "created_at", "updated_at")
SELECT "id", "user_id", "street", "city", "postal_code", "country", "created_at", "updated_at" FROM "addresses";
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_addresses', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_addresses');
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'addresses'), 0)) WHERE name = '_new_addresses';
DROP TABLE "addresses";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_new_addresses" RENAME TO "addresses";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "addresses_user_id_idx" ON "addresses" ("user_id");
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
