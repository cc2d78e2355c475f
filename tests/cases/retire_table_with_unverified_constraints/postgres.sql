-- up

-- file 1 of 3 (in a transaction), alter_2_tables_1
-- drop foreign key books_author_id_fkey on books
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_author_id_fkey";
-- drop check books_pages on books
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_pages";

-- file 2 of 3 (alone), alter_2_tables_2
-- drop index books_author_id_idx on books
--   [blocks ddl] not-transactional:books.books_author_id_idx
DROP INDEX CONCURRENTLY "books_author_id_idx";

-- file 3 of 3 (in a transaction), alter_2_tables_3
-- retire table books
--   [blocks all] breaks-old-code:books
ALTER TABLE "books" RENAME TO "_retired_books";
--   [blocks all] breaks-old-code:books
ALTER TABLE "_retired_books" RENAME CONSTRAINT "books_pkey" TO "_retired_books_pkey";

-- down

-- file 3 of 3 (in a transaction), alter_2_tables_3
-- restore table books
--   [blocks all]
ALTER TABLE "_retired_books" RENAME TO "books";
--   [blocks all]
ALTER TABLE "books" RENAME CONSTRAINT "_retired_books_pkey" TO "books_pkey";

-- file 2 of 3 (alone), alter_2_tables_2
-- add index books_author_id_idx on books
--   [blocks ddl] full-scan:books not-transactional:books.books_author_id_idx
CREATE INDEX CONCURRENTLY "books_author_id_idx" ON "books" ("author_id");

-- file 1 of 3 (in a transaction), alter_2_tables_1
-- add check books_pages on books
--   [blocks all] breaks-old-code:books.books_pages
ALTER TABLE "books" ADD CONSTRAINT "books_pages" CHECK (pages > 0) NO INHERIT NOT VALID;
-- add foreign key books_author_id_fkey on books
--   [blocks writes] breaks-old-code:books.books_author_id_fkey
ALTER TABLE "books" ADD CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") NOT VALID;
