-- up

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- stop relying on foreign key books_author_id_fkey on books

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- drop foreign key books_author_id_fkey on books (way back: may fail)
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_author_id_fkey";
-- drop foreign key books_editor_id_fkey on books
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_editor_id_fkey";
-- change type of authors.id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:authors blocks-reads:authors blocks-writes:authors breaks-old-code:authors.id
ALTER TABLE "authors" ALTER COLUMN "id" TYPE bigint;
-- change type of books.author_id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:books blocks-reads:books blocks-writes:books breaks-old-code:books.author_id
ALTER TABLE "books" ALTER COLUMN "author_id" TYPE bigint;
-- change type of books.editor_id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:books blocks-reads:books blocks-writes:books breaks-old-code:books.editor_id
ALTER TABLE "books" ALTER COLUMN "editor_id" TYPE bigint;
-- add foreign key books_author_id_fkey on books
--   [blocks writes] breaks-old-code:books.books_author_id_fkey
ALTER TABLE "books" ADD CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") NOT VALID;
-- add foreign key books_editor_id_fkey on books
--   [blocks writes] breaks-old-code:books.books_editor_id_fkey
ALTER TABLE "books" ADD CONSTRAINT "books_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "authors" ("id") NOT VALID;

-- down

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- drop foreign key books_editor_id_fkey on books
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_editor_id_fkey";
-- drop foreign key books_author_id_fkey on books
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_author_id_fkey";
-- change type of books.editor_id from bigint to integer
--   [blocks all] rewrite:books blocks-reads:books blocks-writes:books may-fail:books.editor_id breaks-old-code:books.editor_id
ALTER TABLE "books" ALTER COLUMN "editor_id" TYPE integer;
-- change type of books.author_id from bigint to integer
--   [blocks all] rewrite:books blocks-reads:books blocks-writes:books may-fail:books.author_id breaks-old-code:books.author_id
ALTER TABLE "books" ALTER COLUMN "author_id" TYPE integer;
-- change type of authors.id from bigint to integer
--   [blocks all] rewrite:authors blocks-reads:authors blocks-writes:authors may-fail:authors.id breaks-old-code:authors.id
ALTER TABLE "authors" ALTER COLUMN "id" TYPE integer;
-- add foreign key books_editor_id_fkey on books
--   [blocks writes] breaks-old-code:books.books_editor_id_fkey
ALTER TABLE "books" ADD CONSTRAINT "books_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "authors" ("id") NOT VALID;
-- add foreign key books_author_id_fkey on books
--   [blocks writes] breaks-old-code:books.books_author_id_fkey
ALTER TABLE "books" ADD CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") NOT VALID;

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- validate foreign key books_author_id_fkey on books
--   [blocks ddl] full-scan:books may-fail:books.books_author_id_fkey full-scan:authors
ALTER TABLE "books" VALIDATE CONSTRAINT "books_author_id_fkey";
