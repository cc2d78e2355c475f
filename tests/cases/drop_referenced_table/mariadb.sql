-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop foreign key books_author_id_fkey on books (way back: may fail)
--   [blocks all]
ALTER TABLE `books` DROP FOREIGN KEY `books_author_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop table authors (way back: lossy)
--   [blocks all] data-loss:authors breaks-old-code:authors
DROP TABLE `authors`;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- create table authors
CREATE TABLE `authors` (
    `id` bigint NOT NULL,
    `name` varchar(40) NOT NULL,
    PRIMARY KEY (`id`)
);
-- add foreign key books_author_id_fkey on books
--   [blocks all] rewrite:books blocks-writes:books breaks-old-code:books.books_author_id_fkey may-fail:books.books_author_id_fkey
ALTER TABLE `books` ADD CONSTRAINT `books_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`), ALGORITHM=COPY;
