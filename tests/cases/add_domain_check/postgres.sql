-- up

-- file 1 of 1 (in a transaction), add_check_code_check_to_domain_code
-- add check code_check to domain code
--   [blocks writes] breaks-old-code:code may-fail:code full-scan:readers blocks-writes:readers
ALTER DOMAIN "code" ADD CONSTRAINT "code_check" CHECK (VALUE <> '');

-- down

-- file 1 of 1 (in a transaction), add_check_code_check_to_domain_code
-- drop check code_check of domain code
ALTER DOMAIN "code" DROP CONSTRAINT "code_check";
