-- up

-- file 1 of 1 (in a transaction), allow_null_in_domain_code
-- allow NULL in domain code (way back: may fail)
ALTER DOMAIN "code" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), allow_null_in_domain_code
-- require values in domain code
--   [blocks writes] breaks-old-code:code may-fail:code full-scan:readers blocks-writes:readers
ALTER DOMAIN "code" SET NOT NULL;
