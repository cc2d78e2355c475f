-- up

-- file 1 of 1 (statement by statement), alter_pages_2_changes
-- change type of pages.title from varchar(50) to varchar(20)
--   [blocks all] rewrite:pages blocks-writes:pages may-fail:pages.title breaks-old-code:pages.title
ALTER TABLE `pages` MODIFY COLUMN `title` varchar(20) NOT NULL, ALGORITHM=COPY;
-- change type of pages.body from text to varchar(100)
--   [blocks all] rewrite:pages blocks-writes:pages may-fail:pages.body breaks-old-code:pages.body
ALTER TABLE `pages` MODIFY COLUMN `body` varchar(100) NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_pages_2_changes
-- change type of pages.body from varchar(100) to text
--   [blocks all] rewrite:pages blocks-writes:pages breaks-old-code:pages.body
ALTER TABLE `pages` MODIFY COLUMN `body` longtext NULL, ALGORITHM=COPY;
-- change type of pages.title from varchar(20) to varchar(50)
--   [blocks all]
ALTER TABLE `pages` MODIFY COLUMN `title` varchar(50) NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
