-- note: books.books_pages is enforced: there are no checks that are not
-- up

-- file 1 of 1 (statement by statement), alter_books_4_changes
-- restore table books
--   [blocks all]
RENAME TABLE `_retired_books` TO `books`;
-- add index books_author_id_idx on books
--   [blocks all] full-scan:books
CREATE INDEX `books_author_id_idx` ON `books` (`author_id`) ALGORITHM=NOCOPY LOCK=NONE;
-- add check books_pages on books
--   [blocks all] breaks-old-code:books.books_pages may-fail:books.books_pages rewrite:books blocks-writes:books
ALTER TABLE `books` ADD CONSTRAINT `books_pages` CHECK (pages > 0), ALGORITHM=COPY;
-- add foreign key books_author_id_fkey on books
--   [blocks all] rewrite:books blocks-writes:books breaks-old-code:books.books_author_id_fkey may-fail:books.books_author_id_fkey
ALTER TABLE `books` ADD CONSTRAINT `books_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_books_4_changes
-- drop foreign key books_author_id_fkey on books
--   [blocks all]
ALTER TABLE `books` DROP FOREIGN KEY `books_author_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop check books_pages on books
--   [blocks all]
ALTER TABLE `books` DROP CONSTRAINT `books_pages`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index books_author_id_idx on books
--   [blocks all]
ALTER TABLE `books` DROP INDEX `books_author_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- retire table books
--   [blocks all] breaks-old-code:books
RENAME TABLE `books` TO `_retired_books`;
