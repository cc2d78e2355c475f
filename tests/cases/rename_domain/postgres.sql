-- up

-- file 1 of 1 (in a transaction), rename_domain_code_to_reader_code
-- rename domain code to reader_code
--   breaks-old-code:code
ALTER DOMAIN "code" RENAME TO "reader_code";

-- down

-- file 1 of 1 (in a transaction), rename_domain_code_to_reader_code
-- rename domain reader_code to code
--   breaks-old-code:reader_code
ALTER DOMAIN "reader_code" RENAME TO "code";
