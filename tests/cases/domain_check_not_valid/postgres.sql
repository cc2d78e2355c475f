-- up

-- file 1 of 1 (in a transaction), alter_code_4_changes
-- drop check code_short of domain code
ALTER DOMAIN "code" DROP CONSTRAINT "code_short";
-- drop check code_some of domain code (way back: may fail)
ALTER DOMAIN "code" DROP CONSTRAINT "code_some";
-- add check code_short to domain code
--   [blocks writes] breaks-old-code:code may-fail:code full-scan:authors blocks-writes:authors
ALTER DOMAIN "code" ADD CONSTRAINT "code_short" CHECK (length(VALUE) < 9);
-- add check code_some to domain code
--   breaks-old-code:code
ALTER DOMAIN "code" ADD CONSTRAINT "code_some" CHECK (VALUE <> '') NOT VALID;

-- down

-- file 1 of 1 (in a transaction), alter_code_4_changes
-- drop check code_some of domain code
ALTER DOMAIN "code" DROP CONSTRAINT "code_some";
-- drop check code_short of domain code
ALTER DOMAIN "code" DROP CONSTRAINT "code_short";
-- add check code_some to domain code
--   [blocks writes] breaks-old-code:code may-fail:code full-scan:authors blocks-writes:authors
ALTER DOMAIN "code" ADD CONSTRAINT "code_some" CHECK (VALUE <> '');
-- add check code_short to domain code
--   breaks-old-code:code
ALTER DOMAIN "code" ADD CONSTRAINT "code_short" CHECK (length(VALUE) < 9) NOT VALID;
