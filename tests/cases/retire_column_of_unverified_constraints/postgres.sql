-- up

-- file 1 of 3 (in a transaction), alter_books_5_changes_1
-- drop foreign key books_author_id_fkey on books
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_author_id_fkey";
-- drop check books_pages on books
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_pages";

-- file 2 of 3 (alone), alter_books_5_changes_2
-- drop index books_author_id_idx on books
--   [blocks ddl] not-transactional:books.books_author_id_idx
DROP INDEX CONCURRENTLY "books_author_id_idx";

-- file 3 of 3 (in a transaction), alter_books_5_changes_3
-- retire column books.author_id (way back: may fail)
--   [blocks all] breaks-old-code:books.author_id
ALTER TABLE "books" RENAME COLUMN "author_id" TO "_retired_author_id";
--   [blocks all]
ALTER TABLE "books" ALTER COLUMN "_retired_author_id" DROP NOT NULL;
-- retire column books.pages (way back: may fail)
--   [blocks all] breaks-old-code:books.pages
ALTER TABLE "books" RENAME COLUMN "pages" TO "_retired_pages";
--   [blocks all]
ALTER TABLE "books" ALTER COLUMN "_retired_pages" DROP NOT NULL;

-- down

-- file 3 of 3 (in a transaction), alter_books_5_changes_3
-- restore column books.pages
--   [blocks all]
ALTER TABLE "books" RENAME COLUMN "_retired_pages" TO "pages";
--   [blocks all] full-scan:books blocks-reads:books blocks-writes:books may-fail:books.pages breaks-new-code:books.pages
ALTER TABLE "books" ALTER COLUMN "pages" SET NOT NULL;
-- restore column books.author_id
--   [blocks all]
ALTER TABLE "books" RENAME COLUMN "_retired_author_id" TO "author_id";
--   [blocks all] full-scan:books blocks-reads:books blocks-writes:books may-fail:books.author_id breaks-new-code:books.author_id
ALTER TABLE "books" ALTER COLUMN "author_id" SET NOT NULL;

-- file 2 of 3 (alone), alter_books_5_changes_2
-- add index books_author_id_idx on books
--   [blocks ddl] full-scan:books not-transactional:books.books_author_id_idx
CREATE INDEX CONCURRENTLY "books_author_id_idx" ON "books" ("author_id");

-- file 1 of 3 (in a transaction), alter_books_5_changes_1
-- add check books_pages on books
--   [blocks all] breaks-old-code:books.books_pages
ALTER TABLE "books" ADD CONSTRAINT "books_pages" CHECK (pages > 0) NO INHERIT NOT VALID;
-- add foreign key books_author_id_fkey on books
--   [blocks writes] breaks-old-code:books.books_author_id_fkey
ALTER TABLE "books" ADD CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") NOT VALID;
