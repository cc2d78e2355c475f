-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- drop foreign key books_author_id_fkey on books (way back: may fail)
-- drop table authors (way back: lossy)
--   [blocks all] data-loss:authors breaks-old-code:authors
DROP TABLE "authors";
--   [blocks writes]
-- build books again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'books';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'books' AND sql IS NOT NULL AND name NOT IN ('books_author_id_idx');
--   [blocks writes]
CREATE TABLE "_new_books" (
    "id" integer NOT NULL,
    "author_id" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:books blocks-writes:books may-fail:books
INSERT OR ROLLBACK INTO "_new_books" ("id", "author_id")
SELECT "id", "author_id" FROM "books";
--   [blocks writes]
DROP TABLE "books";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_books" RENAME TO "books";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
CREATE INDEX "books_author_id_idx" ON "books" ("author_id");
--   [blocks writes]
PRAGMA writable_schema = ON;
--   [blocks writes]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks writes]
PRAGMA writable_schema = RESET;
--   [blocks writes]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (with its own transaction), alter_2_tables
-- create table authors
CREATE TABLE "authors" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    PRIMARY KEY ("id")
);
-- add foreign key books_author_id_fkey on books
--   [blocks writes]
-- build books again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'books';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'books' AND sql IS NOT NULL AND name NOT IN ('books_author_id_idx');
--   [blocks writes]
CREATE TABLE "_new_books" (
    "id" integer NOT NULL,
    "author_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id")
);
--   [blocks writes] rewrite:books blocks-writes:books may-fail:books
INSERT OR ROLLBACK INTO "_new_books" ("id", "author_id")
SELECT "id", "author_id" FROM "books";
--   [blocks writes]
DROP TABLE "books";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_books" RENAME TO "books";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
CREATE INDEX "books_author_id_idx" ON "books" ("author_id");
--   [blocks writes]
PRAGMA writable_schema = ON;
--   [blocks writes]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks writes]
PRAGMA writable_schema = RESET;
--   [blocks writes]
DROP TABLE temp._schema_triggers;
