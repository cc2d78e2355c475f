-- up

-- file 1 of 2 (in a transaction), alter_books_2_changes_1
-- make foreign key books_part_of_fkey on books not valid
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_part_of_fkey", ADD CONSTRAINT "books_part_of_fkey" FOREIGN KEY ("part_of") REFERENCES "books" ("id") NOT VALID;

-- file 2 of 2 (in a transaction), alter_books_2_changes_2
-- validate foreign key books_author_id_fkey on books
--   [blocks ddl] full-scan:books may-fail:books.books_author_id_fkey full-scan:authors
ALTER TABLE "books" VALIDATE CONSTRAINT "books_author_id_fkey";

-- down

-- file 2 of 2 (in a transaction), alter_books_2_changes_2
-- make foreign key books_author_id_fkey on books not valid
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_author_id_fkey", ADD CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") NOT VALID;

-- file 1 of 2 (in a transaction), alter_books_2_changes_1
-- validate foreign key books_part_of_fkey on books
--   [blocks ddl] full-scan:books may-fail:books.books_part_of_fkey
ALTER TABLE "books" VALIDATE CONSTRAINT "books_part_of_fkey";
