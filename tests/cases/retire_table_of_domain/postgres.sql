-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- change type of readers.code from domain code to text (way back: may fail)
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "code" TYPE text;
-- change type of readers.former from domain code to text (way back: may fail)
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "former" TYPE text;
-- retire table readers
--   [blocks all] breaks-old-code:readers
ALTER TABLE "readers" RENAME TO "_retired_readers";
--   [blocks all] breaks-old-code:readers
ALTER TABLE "_retired_readers" RENAME CONSTRAINT "readers_pkey" TO "_retired_readers_pkey";
-- drop domain code
--   breaks-old-code:code
DROP DOMAIN "code";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- create domain code
CREATE DOMAIN "code" AS text CONSTRAINT "code_check" CHECK (VALUE <> '');
-- restore table readers
--   [blocks all]
ALTER TABLE "_retired_readers" RENAME TO "readers";
--   [blocks all]
ALTER TABLE "readers" RENAME CONSTRAINT "_retired_readers_pkey" TO "readers_pkey";
-- change type of readers.former from text to domain code
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.former breaks-old-code:readers.former
ALTER TABLE "readers" ALTER COLUMN "former" TYPE "code";
-- change type of readers.code from text to domain code
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.code breaks-old-code:readers.code
ALTER TABLE "readers" ALTER COLUMN "code" TYPE "code";
