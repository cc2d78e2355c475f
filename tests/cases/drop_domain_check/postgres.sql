-- up

-- file 1 of 1 (in a transaction), drop_check_short_of_domain_code
-- drop check short of domain code (way back: may fail)
ALTER DOMAIN "code" DROP CONSTRAINT "short";

-- down

-- file 1 of 1 (in a transaction), drop_check_short_of_domain_code
-- add check short to domain code
--   [blocks writes] breaks-old-code:code may-fail:code full-scan:readers blocks-writes:readers
ALTER DOMAIN "code" ADD CONSTRAINT "short" CHECK (length(VALUE) < 50);
