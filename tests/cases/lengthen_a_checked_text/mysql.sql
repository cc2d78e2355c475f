-- up

-- file 1 of 1 (statement by statement), change_type_of_pages_title
-- change type of pages.title from varchar(20) to varchar(40) (way back: may fail)
--   [blocks all]
ALTER TABLE `pages` MODIFY COLUMN `title` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), change_type_of_pages_title
-- change type of pages.title from varchar(40) to varchar(20)
--   [blocks all] rewrite:pages blocks-writes:pages may-fail:pages.title breaks-old-code:pages.title
ALTER TABLE `pages` MODIFY COLUMN `title` varchar(20) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
