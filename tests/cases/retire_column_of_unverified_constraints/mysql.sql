-- up

-- file 1 of 1 (statement by statement), alter_books_5_changes
-- drop foreign key books_author_id_fkey on books (way back: may fail)
--   [blocks all]
ALTER TABLE `books` DROP FOREIGN KEY `books_author_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop check books_pages on books
--   [blocks all]
ALTER TABLE `books` DROP CHECK `books_pages`, ALGORITHM=INSTANT;
-- drop index books_author_id_idx on books
--   [blocks all]
ALTER TABLE `books` DROP INDEX `books_author_id_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- retire column books.author_id (way back: may fail)
--   [blocks all] rewrite:books breaks-old-code:books.author_id
ALTER TABLE `books` CHANGE COLUMN `author_id` `_retired_author_id` bigint NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- retire column books.pages (way back: may fail)
--   [blocks all] rewrite:books breaks-old-code:books.pages
ALTER TABLE `books` CHANGE COLUMN `pages` `_retired_pages` int NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_books_5_changes
-- restore column books.pages
--   [blocks all] rewrite:books may-fail:books.pages breaks-new-code:books.pages
ALTER TABLE `books` CHANGE COLUMN `_retired_pages` `pages` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- restore column books.author_id
--   [blocks all] rewrite:books may-fail:books.author_id breaks-new-code:books.author_id
ALTER TABLE `books` CHANGE COLUMN `_retired_author_id` `author_id` bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add index books_author_id_idx on books
--   [blocks all] full-scan:books
CREATE INDEX `books_author_id_idx` ON `books` (`author_id`) ALGORITHM=INPLACE LOCK=NONE;
-- add check books_pages on books
--   [blocks all]
ALTER TABLE `books` ADD CONSTRAINT `books_pages` CHECK (pages > 0) NOT ENFORCED, ALGORITHM=INSTANT;
-- add foreign key books_author_id_fkey on books
--   [blocks all] rewrite:books blocks-writes:books breaks-old-code:books.books_author_id_fkey may-fail:books.books_author_id_fkey
ALTER TABLE `books` ADD CONSTRAINT `books_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`), ALGORITHM=COPY, LOCK=SHARED;
