-- up

-- file 1 of 1 (statement by statement), alter_pages_2_changes
-- change type of pages.title from varchar(20) to varchar(300) (way back: may fail)
--   [blocks all] rewrite:pages blocks-writes:pages breaks-old-code:pages.title
ALTER TABLE `pages` MODIFY COLUMN `title` varchar(300) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of pages.body from varchar(20) to text (way back: may fail)
--   [blocks all] rewrite:pages blocks-writes:pages breaks-old-code:pages.body
ALTER TABLE `pages` MODIFY COLUMN `body` longtext NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_pages_2_changes
-- change type of pages.body from text to varchar(20)
--   [blocks all] rewrite:pages blocks-writes:pages may-fail:pages.body breaks-old-code:pages.body
ALTER TABLE `pages` MODIFY COLUMN `body` varchar(20) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of pages.title from varchar(300) to varchar(20)
--   [blocks all] rewrite:pages blocks-writes:pages may-fail:pages.title breaks-old-code:pages.title
ALTER TABLE `pages` MODIFY COLUMN `title` varchar(20) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
