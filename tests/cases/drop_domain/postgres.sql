-- up

-- file 1 of 1 (in a transaction), alter_readers_5_changes
-- change type of readers.code from domain code to text (way back: may fail)
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "code" TYPE text;
-- change type of readers.former from domain code to text (way back: may fail)
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "former" TYPE text;
-- retire column readers.code (way back: may fail)
--   [blocks all] breaks-old-code:readers.code
ALTER TABLE "readers" RENAME COLUMN "code" TO "_retired_code";
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "_retired_code" DROP NOT NULL;
-- retire column readers.former
--   [blocks all] breaks-old-code:readers.former
ALTER TABLE "readers" RENAME COLUMN "former" TO "_retired_former";
-- drop domain code
--   breaks-old-code:code
DROP DOMAIN "code";

-- down

-- file 1 of 1 (in a transaction), alter_readers_5_changes
-- create domain code
CREATE DOMAIN "code" AS text CONSTRAINT "code_check" CHECK (VALUE <> '');
-- restore column readers.former
--   [blocks all] breaks-new-code:readers.former
ALTER TABLE "readers" RENAME COLUMN "_retired_former" TO "former";
-- restore column readers.code
--   [blocks all]
ALTER TABLE "readers" RENAME COLUMN "_retired_code" TO "code";
--   [blocks all] full-scan:readers blocks-reads:readers blocks-writes:readers may-fail:readers.code breaks-new-code:readers.code
ALTER TABLE "readers" ALTER COLUMN "code" SET NOT NULL;
-- change type of readers.former from text to domain code
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.former breaks-old-code:readers.former
ALTER TABLE "readers" ALTER COLUMN "former" TYPE "code";
-- change type of readers.code from text to domain code
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.code breaks-old-code:readers.code
ALTER TABLE "readers" ALTER COLUMN "code" TYPE "code";
