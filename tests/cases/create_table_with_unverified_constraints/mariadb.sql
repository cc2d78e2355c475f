-- note: code is the type that it is over: what it demands and its default are left out
-- note: authors.authors_later is enforced: there are no checks that are not
-- note: copies holds its rows itself: it is not divided into partitions
-- note: copies.copies_pages is enforced: there are no checks that are not
-- up

-- file 1 of 1 (statement by statement), add_3_tables
-- create table books (way back: exact unless written)
CREATE TABLE `books` (
    `id` bigint NOT NULL,
    `author_id` bigint NOT NULL,
    `part_of` bigint NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `books_part` FOREIGN KEY (`part_of`) REFERENCES `books` (`id`)
);
CREATE INDEX `books_author_id_idx` ON `books` (`author_id`);
CREATE INDEX `books_part_of_idx` ON `books` (`part_of`);
-- create table authors (way back: exact unless written)
CREATE TABLE `authors` (
    `id` bigint NOT NULL,
    `born` int NOT NULL,
    `best_id` bigint NULL,
    `code` longtext NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `authors_later` CHECK (born > 1900),
    CONSTRAINT `authors_now` CHECK (born > 1000),
    CONSTRAINT `authors_best_id_fkey` FOREIGN KEY (`best_id`) REFERENCES `books` (`id`)
);
CREATE INDEX `authors_best_id_idx` ON `authors` (`best_id`);
-- create table copies (way back: exact unless written)
CREATE TABLE `copies` (
    `shelf` int NOT NULL,
    `pages` int NOT NULL,
    CONSTRAINT `copies_pages` CHECK (pages > 0)
);
-- add foreign key books_of_author on books
ALTER TABLE `books` ADD CONSTRAINT `books_of_author` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`) ON DELETE CASCADE;

-- down

-- file 1 of 1 (statement by statement), add_3_tables
-- drop foreign key books_of_author on books
--   [blocks all]
ALTER TABLE `books` DROP FOREIGN KEY `books_of_author`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop table copies
--   [blocks all] data-loss:copies breaks-old-code:copies
DROP TABLE `copies`;
-- drop table authors
--   [blocks all] data-loss:authors breaks-old-code:authors
DROP TABLE `authors`;
-- drop table books
--   [blocks all] data-loss:books breaks-old-code:books
DROP TABLE `books`;
