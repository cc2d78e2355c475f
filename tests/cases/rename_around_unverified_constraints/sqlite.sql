-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- rename table authors to writers
--   [blocks all] breaks-old-code:authors breaks-new-code:writers
ALTER TABLE "authors" RENAME TO "writers";
-- rename table books to volumes
--   [blocks all] breaks-old-code:books breaks-new-code:volumes
ALTER TABLE "books" RENAME TO "volumes";
-- rename column volumes.author_id to writer_id
--   [blocks all] breaks-old-code:volumes.author_id breaks-new-code:volumes.writer_id
ALTER TABLE "volumes" RENAME COLUMN "author_id" TO "writer_id";
-- rename column volumes.pages to leaves
--   [blocks all] breaks-old-code:volumes.pages breaks-new-code:volumes.leaves
ALTER TABLE "volumes" RENAME COLUMN "pages" TO "leaves";
-- rename index books_author_id_idx on volumes to volumes_writer_id_idx
-- rename check former on volumes to latter
-- rename foreign key books_author_id_fkey on volumes to volumes_writer_id_fkey
--   [blocks all]
-- build volumes again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'volumes';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'volumes' AND sql IS NOT NULL AND name NOT IN ('books_author_id_idx', 'volumes_writer_id_idx');
--   [blocks all]
CREATE TABLE "_new_volumes" (
    "id" integer NOT NULL,
    "writer_id" integer NOT NULL,
    "leaves" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "kept" CHECK (leaves > 0),
    CONSTRAINT "latter" CHECK (leaves < 9000),
    CONSTRAINT "volumes_writer_id_fkey" FOREIGN KEY ("writer_id") REFERENCES "writers" ("id")
);
--   [blocks all] rewrite:volumes blocks-writes:volumes may-fail:volumes
INSERT OR ROLLBACK INTO "_new_volumes" ("id", "writer_id", "leaves")
SELECT "id", "writer_id", "leaves" FROM "volumes";
--   [blocks all]
DROP TABLE "volumes";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_volumes" RENAME TO "volumes";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "volumes_writer_id_idx" ON "volumes" ("writer_id");
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
-- rename foreign key volumes_writer_id_fkey on volumes to books_author_id_fkey
-- rename check latter on volumes to former
-- rename index volumes_writer_id_idx on volumes to books_author_id_idx
-- rename column volumes.leaves to pages
--   [blocks all] breaks-old-code:volumes.leaves breaks-new-code:volumes.pages
ALTER TABLE "volumes" RENAME COLUMN "leaves" TO "pages";
-- rename column volumes.writer_id to author_id
--   [blocks all] breaks-old-code:volumes.writer_id breaks-new-code:volumes.author_id
ALTER TABLE "volumes" RENAME COLUMN "writer_id" TO "author_id";
-- rename table volumes to books
--   [blocks all] breaks-old-code:volumes breaks-new-code:books
ALTER TABLE "volumes" RENAME TO "books";
-- rename table writers to authors
--   [blocks all] breaks-old-code:writers breaks-new-code:authors
ALTER TABLE "writers" RENAME TO "authors";
--   [blocks all]
-- build books again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'books';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'books' AND sql IS NOT NULL AND name NOT IN ('books_author_id_idx', 'volumes_writer_id_idx');
--   [blocks all]
CREATE TABLE "_new_books" (
    "id" integer NOT NULL,
    "author_id" integer NOT NULL,
    "pages" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "kept" CHECK (pages > 0),
    CONSTRAINT "former" CHECK (pages < 9000),
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
