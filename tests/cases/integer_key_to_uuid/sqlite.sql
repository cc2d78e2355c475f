-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- change type of users.id from bigint to bytes (way back: lossy)
-- change type of posts.user_id from bigint to bytes (way back: lossy)
--   [blocks all]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_users" (
    "id" blob NOT NULL,
    "name" text,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users may-fail:users.id breaks-old-code:users.id
INSERT OR ROLLBACK INTO "_new_users" ("id", "name")
SELECT (CAST(printf('%016d', id) AS blob)) AS "id", "name" FROM "users";
--   [blocks all]
DROP TABLE "users";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_users" RENAME TO "users";
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
-- build posts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'posts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'posts' AND sql IS NOT NULL AND name NOT IN ('posts_user_id_idx');
--   [blocks all]
CREATE TABLE "_new_posts" (
    "id" integer NOT NULL,
    "user_id" blob,
    PRIMARY KEY ("id"),
    CONSTRAINT "posts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
--   [blocks all] rewrite:posts blocks-writes:posts may-fail:posts may-fail:posts.user_id breaks-old-code:posts.user_id
INSERT OR ROLLBACK INTO "_new_posts" ("id", "user_id")
SELECT "id", (CAST(printf('%016d', user_id) AS blob)) AS "user_id" FROM "posts";
--   [blocks all]
DROP TABLE "posts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_posts" RENAME TO "posts";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "posts_user_id_idx" ON "posts" ("user_id");
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

-- file 1 of 1 (with its own transaction), alter_2_tables
-- change type of posts.user_id from bytes to bigint
-- change type of users.id from bytes to bigint
--   [blocks all]
-- build posts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'posts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'posts' AND sql IS NOT NULL AND name NOT IN ('posts_user_id_idx');
--   [blocks all]
CREATE TABLE "_new_posts" (
    "id" integer NOT NULL,
    "user_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "posts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
--   [blocks all] rewrite:posts blocks-writes:posts may-fail:posts may-fail:posts.user_id breaks-old-code:posts.user_id
INSERT OR ROLLBACK INTO "_new_posts" ("id", "user_id")
SELECT "id", (CAST(CAST(user_id AS text) AS integer)) AS "user_id" FROM "posts";
--   [blocks all]
DROP TABLE "posts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_posts" RENAME TO "posts";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "posts_user_id_idx" ON "posts" ("user_id");
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
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "name" text,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users may-fail:users.id breaks-old-code:users.id
INSERT OR ROLLBACK INTO "_new_users" ("id", "name")
SELECT (CAST(CAST(id AS text) AS integer)) AS "id", "name" FROM "users";
--   [blocks all]
DROP TABLE "users";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_users" RENAME TO "users";
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
