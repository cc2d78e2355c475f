-- up

-- file 1 of 2 (in a transaction), alter_books_3_changes_1
-- rename index books_year_idx on books to books_by_year
--   [blocks ddl]
ALTER INDEX "books_year_idx" RENAME TO "books_by_year";
-- add column books.pages (way back: exact unless written)
--   [blocks all]
ALTER TABLE "books" ADD COLUMN "pages" integer NOT NULL DEFAULT 0;

-- file 2 of 2 (alone), alter_books_3_changes_2
-- add index books_pages_idx on books
--   [blocks ddl] full-scan:books not-transactional:books.books_pages_idx
CREATE INDEX CONCURRENTLY "books_pages_idx" ON "books" ("pages");

-- down

-- file 2 of 2 (alone), alter_books_3_changes_2
-- drop index books_pages_idx on books
--   [blocks ddl] not-transactional:books.books_pages_idx
DROP INDEX CONCURRENTLY "books_pages_idx";

-- file 1 of 2 (in a transaction), alter_books_3_changes_1
-- drop column books.pages
--   [blocks all] data-loss:books.pages breaks-old-code:books.pages
ALTER TABLE "books" DROP COLUMN "pages";
-- rename index books_by_year on books to books_year_idx
--   [blocks ddl]
ALTER INDEX "books_by_year" RENAME TO "books_year_idx";
