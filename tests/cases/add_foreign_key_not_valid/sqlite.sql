-- up

-- file 1 of 1 (with its own transaction), add_books
-- add foreign key books_author_id_fkey on books
-- add foreign key books_part_of_fkey on books
--   [blocks all]
-- build books again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'books';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'books' AND sql IS NOT NULL AND name NOT IN ('books_author_id_idx', 'books_part_of_idx');
--   [blocks all]
CREATE TABLE "_new_books" (
    "id" integer NOT NULL,
    "author_id" integer NOT NULL,
    "part_of" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id"),
    CONSTRAINT "books_part_of_fkey" FOREIGN KEY ("part_of") REFERENCES "books" ("id")
);
--   [blocks all] rewrite:books blocks-writes:books may-fail:books
INSERT OR ROLLBACK INTO "_new_books" ("id", "author_id", "part_of")
SELECT "id", "author_id", "part_of" FROM "books";
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
CREATE INDEX "books_part_of_idx" ON "books" ("part_of");
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

-- file 1 of 1 (with its own transaction), add_books
-- drop foreign key books_part_of_fkey on books
-- drop foreign key books_author_id_fkey on books
--   [blocks all]
-- build books again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'books';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'books' AND sql IS NOT NULL AND name NOT IN ('books_author_id_idx', 'books_part_of_idx');
--   [blocks all]
CREATE TABLE "_new_books" (
    "id" integer NOT NULL,
    "author_id" integer NOT NULL,
    "part_of" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:books blocks-writes:books may-fail:books
INSERT OR ROLLBACK INTO "_new_books" ("id", "author_id", "part_of")
SELECT "id", "author_id", "part_of" FROM "books";
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
CREATE INDEX "books_part_of_idx" ON "books" ("part_of");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
