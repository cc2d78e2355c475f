-- up

-- file 1 of 1 (with its own transaction), alter_posts_2_changes
-- add index posts_tenant_id_user_id_idx on posts
-- add foreign key posts_tenant_id_user_id_fkey on posts
--   [blocks all]
-- build posts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'posts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'posts' AND sql IS NOT NULL AND name NOT IN ('posts_tenant_id_user_id_idx');
--   [blocks all]
CREATE TABLE "_new_posts" (
    "id" integer NOT NULL,
    "tenant_id" integer NOT NULL,
    "user_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "posts_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "users" ("tenant_id", "id") ON DELETE CASCADE
);
--   [blocks all] rewrite:posts blocks-writes:posts may-fail:posts
INSERT OR ROLLBACK INTO "_new_posts" ("id", "tenant_id", "user_id")
SELECT "id", "tenant_id", "user_id" FROM "posts";
--   [blocks all]
DROP TABLE "posts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_posts" RENAME TO "posts";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "posts_tenant_id_user_id_idx" ON "posts" ("tenant_id", "user_id");
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

-- file 1 of 1 (with its own transaction), alter_posts_2_changes
-- drop foreign key posts_tenant_id_user_id_fkey on posts
-- drop index posts_tenant_id_user_id_idx on posts
--   [blocks all]
-- build posts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'posts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'posts' AND sql IS NOT NULL AND name NOT IN ('posts_tenant_id_user_id_idx');
--   [blocks all]
CREATE TABLE "_new_posts" (
    "id" integer NOT NULL,
    "tenant_id" integer NOT NULL,
    "user_id" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:posts blocks-writes:posts may-fail:posts
INSERT OR ROLLBACK INTO "_new_posts" ("id", "tenant_id", "user_id")
SELECT "id", "tenant_id", "user_id" FROM "posts";
--   [blocks all]
DROP TABLE "posts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_posts" RENAME TO "posts";
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
