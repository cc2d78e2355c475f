-- up

-- file 1 of 1 (in a transaction), alter_books_3_changes
-- rename index books_year_idx on books to books_by_year
--   [blocks all]
DROP INDEX "books_year_idx";
--   [blocks all] full-scan:books blocks-writes:books
CREATE INDEX "books_by_year" ON "books" ("year");
-- add column books.pages (way back: exact unless written)
--   [blocks all]
ALTER TABLE "books" ADD COLUMN "pages" integer NOT NULL DEFAULT 0;
-- add index books_pages_idx on books
--   [blocks all] full-scan:books blocks-writes:books
CREATE INDEX "books_pages_idx" ON "books" ("pages");

-- down

-- file 1 of 1 (in a transaction), alter_books_3_changes
-- drop index books_pages_idx on books
--   [blocks all]
DROP INDEX "books_pages_idx";
-- drop column books.pages
--   [blocks all] rewrite:books blocks-writes:books data-loss:books.pages breaks-old-code:books.pages
ALTER TABLE "books" DROP COLUMN "pages";
-- rename index books_by_year on books to books_year_idx
--   [blocks all]
DROP INDEX "books_by_year";
--   [blocks all] full-scan:books blocks-writes:books
CREATE INDEX "books_year_idx" ON "books" ("year");
