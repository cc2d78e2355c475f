-- up

-- file 1 of 1 (with its own transaction), alter_books_5_changes
-- drop foreign key books_author_id_fkey on books (way back: may fail)
-- drop check books_pages on books (way back: may fail)
-- drop index books_author_id_idx on books
-- retire column books.author_id (way back: may fail)
--   [blocks all] breaks-old-code:books.author_id
ALTER TABLE "books" RENAME COLUMN "author_id" TO "_retired_author_id";
-- retire column books.pages (way back: may fail)
--   [blocks all] breaks-old-code:books.pages
ALTER TABLE "books" RENAME COLUMN "pages" TO "_retired_pages";
--   [blocks all]
-- build books again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'books';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'books' AND sql IS NOT NULL AND name NOT IN ('books_author_id_idx');
--   [blocks all]
CREATE TABLE "_new_books" (
    "id" integer NOT NULL,
    "_retired_author_id" integer,
    "_retired_pages" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:books blocks-writes:books may-fail:books
INSERT OR ROLLBACK INTO "_new_books" ("id", "_retired_author_id", "_retired_pages")
SELECT "id", "_retired_author_id", "_retired_pages" FROM "books";
--   [blocks all]
DROP TABLE "books";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_books" RENAME TO "books";
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

-- file 1 of 1 (with its own transaction), alter_books_5_changes
-- restore column books.pages
--   [blocks all] breaks-new-code:books.pages
ALTER TABLE "books" RENAME COLUMN "_retired_pages" TO "pages";
-- restore column books.author_id
--   [blocks all] breaks-new-code:books.author_id
ALTER TABLE "books" RENAME COLUMN "_retired_author_id" TO "author_id";
-- add index books_author_id_idx on books
-- add check books_pages on books
-- add foreign key books_author_id_fkey on books
--   [blocks all]
-- build books again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'books';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'books' AND sql IS NOT NULL AND name NOT IN ('books_author_id_idx');
--   [blocks all]
CREATE TABLE "_new_books" (
    "id" integer NOT NULL,
    "author_id" integer NOT NULL,
    "pages" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "books_pages" CHECK (pages > 0),
    CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id")
);
--   [blocks all] rewrite:books blocks-writes:books may-fail:books may-fail:books.pages may-fail:books.author_id
INSERT OR ROLLBACK INTO "_new_books" ("id", "author_id", "pages")
SELECT "id", "author_id", "pages" FROM "books";
--   [blocks all]
DROP TABLE "books";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_books" RENAME TO "books";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "books_author_id_idx" ON "books" ("author_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
