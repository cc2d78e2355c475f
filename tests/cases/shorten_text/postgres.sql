-- up

-- file 1 of 1 (in a transaction), alter_pages_2_changes
-- change type of pages.title from varchar(50) to varchar(20)
--   [blocks all] rewrite:pages blocks-reads:pages blocks-writes:pages may-fail:pages.title breaks-old-code:pages.title
ALTER TABLE "pages" ALTER COLUMN "title" TYPE varchar(20);
-- change type of pages.body from text to varchar(100)
--   [blocks all] rewrite:pages blocks-reads:pages blocks-writes:pages may-fail:pages.body breaks-old-code:pages.body
ALTER TABLE "pages" ALTER COLUMN "body" TYPE varchar(100);

-- down

-- file 1 of 1 (in a transaction), alter_pages_2_changes
-- change type of pages.body from varchar(100) to text
--   [blocks all]
ALTER TABLE "pages" ALTER COLUMN "body" TYPE text;
-- change type of pages.title from varchar(20) to varchar(50)
--   [blocks all]
ALTER TABLE "pages" ALTER COLUMN "title" TYPE varchar(50);
