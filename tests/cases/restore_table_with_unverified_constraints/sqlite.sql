-- up

-- file 1 of 1 (with its own transaction), alter_books_4_changes
-- restore table books
--   [blocks all]
ALTER TABLE "_retired_books" RENAME TO "books";
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
--   [blocks all] rewrite:books blocks-writes:books may-fail:books
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

-- down

-- file 1 of 1 (with its own transaction), alter_books_4_changes
-- drop foreign key books_author_id_fkey on books
-- drop check books_pages on books
-- drop index books_author_id_idx on books
-- retire table books
--   [blocks all] breaks-old-code:books
ALTER TABLE "books" RENAME TO "_retired_books";
--   [blocks all]
-- build _retired_books again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = '_retired_books';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = '_retired_books' AND sql IS NOT NULL AND name NOT IN ('books_author_id_idx');
--   [blocks all]
CREATE TABLE "_new__retired_books" (
    "id" integer NOT NULL,
    "author_id" integer NOT NULL,
    "pages" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:_retired_books blocks-writes:_retired_books may-fail:_retired_books
INSERT OR ROLLBACK INTO "_new__retired_books" ("id", "author_id", "pages")
SELECT "id", "author_id", "pages" FROM "_retired_books";
--   [blocks all]
DROP TABLE "_retired_books";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new__retired_books" RENAME TO "_retired_books";
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
