-- up

-- file 1 of 1 (in a transaction), alter_readers_5_changes
-- rename domain "say ""ü""" to say a very long word, longer than the sixty-three byte_c383648d
--   breaks-old-code:"say ""ü"""
ALTER DOMAIN "say ""ü""" RENAME TO "say a very long word, longer than the sixty-three byte_c383648d";
-- drop check it's "short" of domain say a very long word, longer than the sixty-three byte_c383648d (way back: may fail)
ALTER DOMAIN "say a very long word, longer than the sixty-three byte_c383648d" DROP CONSTRAINT "it's ""short""";
-- change type of readers.all from text to domain say a very long word, longer than the sixty-three byte_c383648d
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "all" TYPE "say a very long word, longer than the sixty-three byte_c383648d";
-- set default of domain say a very long word, longer than the sixty-three byte_c383648d
ALTER DOMAIN "say a very long word, longer than the sixty-three byte_c383648d" SET DEFAULT E'it\'s \\ "x"';
-- add check VALUE to domain say a very long word, longer than the sixty-three byte_c383648d
--   [blocks writes] breaks-old-code:say a very long word, longer than the sixty-three byte_c383648d may-fail:say a very long word, longer than the sixty-three byte_c383648d full-scan:readers blocks-writes:readers
ALTER DOMAIN "say a very long word, longer than the sixty-three byte_c383648d" ADD CONSTRAINT "VALUE" CHECK (length(VALUE) < 60);

-- down

-- file 1 of 1 (in a transaction), alter_readers_5_changes
-- drop check VALUE of domain say a very long word, longer than the sixty-three byte_c383648d
ALTER DOMAIN "say a very long word, longer than the sixty-three byte_c383648d" DROP CONSTRAINT "VALUE";
-- drop default of domain say a very long word, longer than the sixty-three byte_c383648d
ALTER DOMAIN "say a very long word, longer than the sixty-three byte_c383648d" DROP DEFAULT;
-- change type of readers.all from domain say a very long word, longer than the sixty-three byte_c383648d to text
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "all" TYPE text;
-- add check it's "short" to domain say a very long word, longer than the sixty-three byte_c383648d
--   [blocks writes] breaks-old-code:say a very long word, longer than the sixty-three byte_c383648d may-fail:say a very long word, longer than the sixty-three byte_c383648d full-scan:readers blocks-writes:readers
ALTER DOMAIN "say a very long word, longer than the sixty-three byte_c383648d" ADD CONSTRAINT "it's ""short""" CHECK (length(VALUE) < 50);
-- rename domain say a very long word, longer than the sixty-three byte_c383648d to "say ""ü"""
--   breaks-old-code:say a very long word, longer than the sixty-three byte_c383648d
ALTER DOMAIN "say a very long word, longer than the sixty-three byte_c383648d" RENAME TO "say ""ü""";
