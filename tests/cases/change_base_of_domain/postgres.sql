-- up

-- file 1 of 1 (in a transaction), alter_readers_5_changes
-- rename domain code to _old_code
--   breaks-old-code:code
ALTER DOMAIN "code" RENAME TO "_old_code";
-- create domain code
CREATE DOMAIN "code" AS integer DEFAULT 7 CONSTRAINT "code_check" CHECK (VALUE > 0);
-- change type of readers.code from domain _old_code to domain code (way back: may fail)
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.code breaks-old-code:readers.code
ALTER TABLE "readers" ALTER COLUMN "code" TYPE "code" USING "code"::"code";
-- change type of readers.former from domain _old_code to domain code (way back: may fail)
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.former breaks-old-code:readers.former
ALTER TABLE "readers" ALTER COLUMN "former" TYPE "code" USING "former"::"code";
-- drop domain _old_code
--   breaks-old-code:_old_code
DROP DOMAIN "_old_code";

-- down

-- file 1 of 1 (in a transaction), alter_readers_5_changes
-- create domain _old_code
CREATE DOMAIN "_old_code" AS varchar(40) DEFAULT '7' CONSTRAINT "code_check" CHECK (length(VALUE) < 30);
-- change type of readers.former from domain code to domain _old_code
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.former breaks-old-code:readers.former
ALTER TABLE "readers" ALTER COLUMN "former" TYPE "_old_code";
-- change type of readers.code from domain code to domain _old_code
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.code breaks-old-code:readers.code
ALTER TABLE "readers" ALTER COLUMN "code" TYPE "_old_code";
-- drop domain code
--   breaks-old-code:code
DROP DOMAIN "code";
-- rename domain _old_code to code
--   breaks-old-code:_old_code
ALTER DOMAIN "_old_code" RENAME TO "code";
