-- up

-- file 1 of 1 (in a transaction), drop_foreign_key_books_author_id_fkey_on_books
-- drop foreign key books_author_id_fkey on books
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_author_id_fkey";

-- down

-- file 1 of 1 (in a transaction), drop_foreign_key_books_author_id_fkey_on_books
-- add foreign key books_author_id_fkey on books
--   [blocks writes] breaks-old-code:books.books_author_id_fkey
ALTER TABLE "books" ADD CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") NOT VALID;
