-- up

-- file 1 of 1 (statement by statement), drop_foreign_key_books_author_id_fkey_on_books
-- drop foreign key books_author_id_fkey on books (way back: may fail)
--   [blocks all]
ALTER TABLE `books` DROP FOREIGN KEY `books_author_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), drop_foreign_key_books_author_id_fkey_on_books
-- add foreign key books_author_id_fkey on books
--   [blocks all] rewrite:books blocks-writes:books breaks-old-code:books.books_author_id_fkey may-fail:books.books_author_id_fkey
ALTER TABLE `books` ADD CONSTRAINT `books_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`), ALGORITHM=COPY;
