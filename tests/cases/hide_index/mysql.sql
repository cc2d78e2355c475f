-- up

-- file 1 of 1 (statement by statement), alter_books_7_changes
-- drop index books_year_idx on books
--   [blocks all]
ALTER TABLE `books` DROP INDEX `books_year_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- add column books.pages (way back: exact unless written)
--   [blocks all]
ALTER TABLE `books` ADD COLUMN `pages` int NOT NULL DEFAULT 0, ALGORITHM=INSTANT;
-- set options of books.books_author_title_idx
--   [blocks all]
ALTER TABLE `books` ALTER INDEX `books_author_title_idx` INVISIBLE, ALGORITHM=INPLACE, LOCK=NONE;
-- set options of books.books_title_idx
--   [blocks all]
ALTER TABLE `books` ALTER INDEX `books_title_idx` VISIBLE, ALGORITHM=INPLACE, LOCK=NONE;
-- set options of books.books_shelf_idx
--   [blocks all]
ALTER TABLE `books` ALTER INDEX `books_shelf_idx` INVISIBLE, ALGORITHM=INPLACE, LOCK=NONE;
-- add index books_by_year on books
--   [blocks all] full-scan:books
CREATE INDEX `books_by_year` ON `books` (`year`) INVISIBLE ALGORITHM=INPLACE LOCK=NONE;
-- add index books_pages_idx on books
--   [blocks all] full-scan:books
CREATE INDEX `books_pages_idx` ON `books` (`pages`) INVISIBLE ALGORITHM=INPLACE LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_books_7_changes
-- drop index books_pages_idx on books
--   [blocks all]
ALTER TABLE `books` DROP INDEX `books_pages_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop index books_by_year on books
--   [blocks all]
ALTER TABLE `books` DROP INDEX `books_by_year`, ALGORITHM=INPLACE, LOCK=NONE;
-- set options of books.books_shelf_idx
--   [blocks all]
ALTER TABLE `books` ALTER INDEX `books_shelf_idx` VISIBLE, ALGORITHM=INPLACE, LOCK=NONE;
-- set options of books.books_title_idx
--   [blocks all]
ALTER TABLE `books` ALTER INDEX `books_title_idx` INVISIBLE, ALGORITHM=INPLACE, LOCK=NONE;
-- set options of books.books_author_title_idx
--   [blocks all]
ALTER TABLE `books` ALTER INDEX `books_author_title_idx` VISIBLE, ALGORITHM=INPLACE, LOCK=NONE;
-- drop column books.pages
--   [blocks all] data-loss:books.pages breaks-old-code:books.pages
ALTER TABLE `books` DROP COLUMN `pages`, ALGORITHM=INSTANT;
-- add index books_year_idx on books
--   [blocks all] full-scan:books
CREATE INDEX `books_year_idx` ON `books` (`year`) ALGORITHM=INPLACE LOCK=NONE;
