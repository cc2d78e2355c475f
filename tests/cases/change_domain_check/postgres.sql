-- up

-- file 1 of 1 (in a transaction), alter_code_2_changes
-- drop check short of domain code (way back: may fail)
ALTER DOMAIN "code" DROP CONSTRAINT "short";
-- add check short to domain code
--   [blocks writes] breaks-old-code:code may-fail:code full-scan:readers blocks-writes:readers
ALTER DOMAIN "code" ADD CONSTRAINT "short" CHECK (length(VALUE) < 80);

-- down

-- file 1 of 1 (in a transaction), alter_code_2_changes
-- drop check short of domain code
ALTER DOMAIN "code" DROP CONSTRAINT "short";
-- add check short to domain code
--   [blocks writes] breaks-old-code:code may-fail:code full-scan:readers blocks-writes:readers
ALTER DOMAIN "code" ADD CONSTRAINT "short" CHECK (length(VALUE) < 50);
