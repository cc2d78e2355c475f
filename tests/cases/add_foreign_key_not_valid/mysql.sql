-- up

-- file 1 of 1 (statement by statement), add_books
-- add foreign key books_author_id_fkey on books
--   [blocks all] rewrite:books blocks-writes:books breaks-old-code:books.books_author_id_fkey may-fail:books.books_author_id_fkey
ALTER TABLE `books` ADD CONSTRAINT `books_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`), ALGORITHM=COPY, LOCK=SHARED;
-- add foreign key books_part_of_fkey on books
--   [blocks all] rewrite:books blocks-writes:books breaks-old-code:books.books_part_of_fkey may-fail:books.books_part_of_fkey
ALTER TABLE `books` ADD CONSTRAINT `books_part_of_fkey` FOREIGN KEY (`part_of`) REFERENCES `books` (`id`), ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), add_books
-- drop foreign key books_part_of_fkey on books
--   [blocks all]
ALTER TABLE `books` DROP FOREIGN KEY `books_part_of_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop foreign key books_author_id_fkey on books
--   [blocks all]
ALTER TABLE `books` DROP FOREIGN KEY `books_author_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
