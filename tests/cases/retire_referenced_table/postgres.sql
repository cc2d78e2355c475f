-- up

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- stop relying on foreign key books_author_id_fkey on books

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- drop foreign key books_author_id_fkey on books (way back: may fail)
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_author_id_fkey";
-- retire table authors
--   [blocks all] breaks-old-code:authors
ALTER TABLE "authors" RENAME TO "_retired_authors";
--   [blocks all] breaks-old-code:authors
ALTER TABLE "_retired_authors" RENAME CONSTRAINT "authors_pkey" TO "_retired_authors_pkey";

-- down

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- restore table authors
--   [blocks all]
ALTER TABLE "_retired_authors" RENAME TO "authors";
--   [blocks all]
ALTER TABLE "authors" RENAME CONSTRAINT "_retired_authors_pkey" TO "authors_pkey";
-- add foreign key books_author_id_fkey on books
--   [blocks writes] breaks-old-code:books.books_author_id_fkey
ALTER TABLE "books" ADD CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") NOT VALID;

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- validate foreign key books_author_id_fkey on books
--   [blocks ddl] full-scan:books may-fail:books.books_author_id_fkey full-scan:authors
ALTER TABLE "books" VALIDATE CONSTRAINT "books_author_id_fkey";
