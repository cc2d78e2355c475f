-- up

-- file 1 of 1 (in a transaction), alter_readers_4_changes
-- create domain nickname
CREATE DOMAIN "nickname" AS varchar(90) DEFAULT 'nobody' CONSTRAINT "nickname_check" CHECK (length(VALUE) < 90);
-- change type of readers.name from varchar(90) to domain nickname
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "name" DROP DEFAULT;
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.name breaks-old-code:readers.name
ALTER TABLE "readers" ALTER COLUMN "name" TYPE "nickname";
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "name" SET DEFAULT 'x';
-- change type of readers.other from text to domain nickname
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.other breaks-old-code:readers.other
ALTER TABLE "readers" ALTER COLUMN "other" TYPE "nickname";
-- change type of readers.pseudonym from varchar(20) to domain nickname (way back: may fail)
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.pseudonym breaks-old-code:readers.pseudonym
ALTER TABLE "readers" ALTER COLUMN "pseudonym" TYPE "nickname";

-- down

-- file 1 of 1 (in a transaction), alter_readers_4_changes
-- change type of readers.pseudonym from domain nickname to varchar(20)
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.pseudonym breaks-old-code:readers.pseudonym
ALTER TABLE "readers" ALTER COLUMN "pseudonym" TYPE varchar(20);
-- change type of readers.other from domain nickname to text
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "other" TYPE text;
-- change type of readers.name from domain nickname to varchar(90)
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "name" DROP DEFAULT;
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers breaks-old-code:readers.name
ALTER TABLE "readers" ALTER COLUMN "name" TYPE varchar(90);
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "name" SET DEFAULT 'x';
-- drop domain nickname
--   breaks-old-code:nickname
DROP DOMAIN "nickname";
