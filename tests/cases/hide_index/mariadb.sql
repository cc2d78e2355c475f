-- up

-- file 1 of 1 (statement by statement), alter_books_7_changes
-- drop index books_year_idx on books
--   [blocks all]
ALTER TABLE `books` DROP INDEX `books_year_idx`;
-- add column books.pages (way back: exact unless written)
--   [blocks all]
ALTER TABLE `books` ADD COLUMN `pages` int NOT NULL DEFAULT 0;
-- set options of books.books_author_title_idx
--   [blocks all]
ALTER TABLE `books` ALTER INDEX `books_author_title_idx` IGNORED;
-- set options of books.books_title_idx
--   [blocks all]
ALTER TABLE `books` ALTER INDEX `books_title_idx` NOT IGNORED;
-- set options of books.books_shelf_idx
--   [blocks all]
ALTER TABLE `books` ALTER INDEX `books_shelf_idx` IGNORED;
-- add index books_by_year on books
--   [blocks all] full-scan:books
CREATE INDEX `books_by_year` ON `books` (`year`) IGNORED;
-- add index books_pages_idx on books
--   [blocks all] full-scan:books
CREATE INDEX `books_pages_idx` ON `books` (`pages`) IGNORED;

-- down

-- file 1 of 1 (statement by statement), alter_books_7_changes
-- drop index books_pages_idx on books
--   [blocks all]
ALTER TABLE `books` DROP INDEX `books_pages_idx`;
-- drop index books_by_year on books
--   [blocks all]
ALTER TABLE `books` DROP INDEX `books_by_year`;
-- set options of books.books_shelf_idx
--   [blocks all]
ALTER TABLE `books` ALTER INDEX `books_shelf_idx` NOT IGNORED;
-- set options of books.books_title_idx
--   [blocks all]
ALTER TABLE `books` ALTER INDEX `books_title_idx` IGNORED;
-- set options of books.books_author_title_idx
--   [blocks all]
ALTER TABLE `books` ALTER INDEX `books_author_title_idx` NOT IGNORED;
-- drop column books.pages
--   [blocks all] data-loss:books.pages breaks-old-code:books.pages
ALTER TABLE `books` DROP COLUMN `pages`;
-- add index books_year_idx on books
--   [blocks all] full-scan:books
CREATE INDEX `books_year_idx` ON `books` (`year`);
