-- up

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- stop relying on foreign key books_author_id_fkey on books

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- drop foreign key books_author_id_fkey on books (way back: may fail)
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_author_id_fkey";
-- drop table authors (way back: lossy)
--   [blocks all] data-loss:authors breaks-old-code:authors
DROP TABLE "authors";

-- down

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- create table authors
CREATE TABLE "authors" (
    "id" bigint NOT NULL,
    "name" varchar(40) NOT NULL,
    CONSTRAINT "authors_pkey" PRIMARY KEY ("id")
);
-- add foreign key books_author_id_fkey on books
--   [blocks writes] breaks-old-code:books.books_author_id_fkey
ALTER TABLE "books" ADD CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") NOT VALID;

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- validate foreign key books_author_id_fkey on books
--   [blocks ddl] full-scan:books may-fail:books.books_author_id_fkey full-scan:authors
ALTER TABLE "books" VALIDATE CONSTRAINT "books_author_id_fkey";
