-- up

-- file 1 of 1 (in a transaction), change_type_of_pages_title
-- change type of pages.title from varchar(20) to varchar(40) (way back: may fail)
--   [blocks all] full-scan:pages blocks-reads:pages blocks-writes:pages
ALTER TABLE "pages" ALTER COLUMN "title" TYPE varchar(40);

-- down

-- file 1 of 1 (in a transaction), change_type_of_pages_title
-- change type of pages.title from varchar(40) to varchar(20)
--   [blocks all] rewrite:pages blocks-reads:pages blocks-writes:pages may-fail:pages.title breaks-old-code:pages.title
ALTER TABLE "pages" ALTER COLUMN "title" TYPE varchar(20);
