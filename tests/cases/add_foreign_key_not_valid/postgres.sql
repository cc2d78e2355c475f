-- up

-- file 1 of 1 (in a transaction), add_books
-- add foreign key books_author_id_fkey on books
--   [blocks writes] breaks-old-code:books.books_author_id_fkey
ALTER TABLE "books" ADD CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") NOT VALID;
-- add foreign key books_part_of_fkey on books
--   [blocks writes] breaks-old-code:books.books_part_of_fkey
ALTER TABLE "books" ADD CONSTRAINT "books_part_of_fkey" FOREIGN KEY ("part_of") REFERENCES "books" ("id") NOT VALID;

-- down

-- file 1 of 1 (in a transaction), add_books
-- drop foreign key books_part_of_fkey on books
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_part_of_fkey";
-- drop foreign key books_author_id_fkey on books
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_author_id_fkey";
