-- up

-- file 1 of 1 (in a transaction), add_3_tables
-- create domain code
CREATE DOMAIN "code" AS text CONSTRAINT "code_short" CHECK (length(VALUE) < 9);
--   breaks-old-code:code
ALTER DOMAIN "code" ADD CONSTRAINT "code_some" CHECK (VALUE <> '') NOT VALID;
-- create table books (way back: exact unless written)
CREATE TABLE "books" (
    "id" bigint NOT NULL,
    "author_id" bigint NOT NULL,
    "part_of" bigint,
    CONSTRAINT "books_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "books_author_id_idx" ON "books" ("author_id");
CREATE INDEX "books_part_of_idx" ON "books" ("part_of");
ALTER TABLE "books" ADD CONSTRAINT "books_part" FOREIGN KEY ("part_of") REFERENCES "books" ("id") NOT VALID;
-- create table authors (way back: exact unless written)
CREATE TABLE "authors" (
    "id" bigint NOT NULL,
    "born" integer NOT NULL,
    "best_id" bigint,
    "code" "code" NOT NULL,
    CONSTRAINT "authors_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "authors_now" CHECK (born > 1000)
);
CREATE INDEX "authors_best_id_idx" ON "authors" ("best_id");
ALTER TABLE "authors" ADD CONSTRAINT "authors_later" CHECK (born > 1900) NO INHERIT NOT VALID;
ALTER TABLE "authors" ADD CONSTRAINT "authors_best_id_fkey" FOREIGN KEY ("best_id") REFERENCES "books" ("id") NOT VALID;
-- create table copies (way back: exact unless written)
CREATE TABLE "copies" (
    "shelf" integer NOT NULL,
    "pages" integer NOT NULL
) PARTITION BY LIST ("shelf");
CREATE TABLE "copies_1" PARTITION OF "copies" FOR VALUES IN (1);
ALTER TABLE "copies" ADD CONSTRAINT "copies_pages" CHECK (pages > 0) NOT VALID;
-- add foreign key books_of_author on books
ALTER TABLE "books" ADD CONSTRAINT "books_of_author" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE CASCADE NOT VALID;

-- down

-- file 1 of 1 (in a transaction), add_3_tables
-- drop foreign key books_of_author on books
--   [blocks all]
ALTER TABLE "books" DROP CONSTRAINT "books_of_author";
-- drop table copies
--   [blocks all] data-loss:copies breaks-old-code:copies
DROP TABLE "copies";
-- drop table authors
--   [blocks all] data-loss:authors breaks-old-code:authors
DROP TABLE "authors";
-- drop table books
--   [blocks all] data-loss:books breaks-old-code:books
DROP TABLE "books";
-- drop domain code
--   breaks-old-code:code
DROP DOMAIN "code";
