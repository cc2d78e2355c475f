-- note: nickname is the type that it is over
-- note: email is the type that it is over: what it demands and its default are left out
-- note: score is the type that it is over: what it demands and its default are left out
-- note: language is the type that it is over: what it demands and its default are left out
-- up

-- file 1 of 1 (with its own transaction), alter_readers_4_changes
-- add column readers.nickname (way back: exact unless written)
-- add column readers.mail (way back: exact unless written)
-- add column readers.score (way back: exact unless written)
-- add column readers.language (way back: exact unless written)
--   [blocks all]
-- build readers again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'readers';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'readers' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_readers" (
    "id" integer NOT NULL,
    "nickname" text,
    "mail" text,
    "score" integer NOT NULL,
    "language" text NOT NULL DEFAULT 'en',
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:readers may-fail:readers.score breaks-old-code:readers.score
INSERT OR ROLLBACK INTO "_new_readers" ("id", "nickname", "mail", "score", "language")
SELECT "id", "nickname", "mail", (id) AS "score", 'en' AS "language" FROM (SELECT "id", NULL AS "nickname", NULL AS "mail" FROM "readers");
--   [blocks all]
DROP TABLE "readers";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_readers" RENAME TO "readers";
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

-- file 1 of 1 (in a transaction), alter_readers_4_changes
-- drop column readers.language
--   [blocks all] rewrite:readers blocks-writes:readers data-loss:readers.language breaks-old-code:readers.language
ALTER TABLE "readers" DROP COLUMN "language";
-- drop column readers.score
--   [blocks all] rewrite:readers blocks-writes:readers data-loss:readers.score breaks-old-code:readers.score
ALTER TABLE "readers" DROP COLUMN "score";
-- drop column readers.mail
--   [blocks all] rewrite:readers blocks-writes:readers data-loss:readers.mail breaks-old-code:readers.mail
ALTER TABLE "readers" DROP COLUMN "mail";
-- drop column readers.nickname
--   [blocks all] rewrite:readers blocks-writes:readers data-loss:readers.nickname breaks-old-code:readers.nickname
ALTER TABLE "readers" DROP COLUMN "nickname";
