-- up

-- file 1 of 1 (in a transaction), rename_check_short_of_domain_code_to_not_long
-- rename check short of domain code to not_long
ALTER DOMAIN "code" RENAME CONSTRAINT "short" TO "not_long";

-- down

-- file 1 of 1 (in a transaction), rename_check_short_of_domain_code_to_not_long
-- rename check not_long of domain code to short
ALTER DOMAIN "code" RENAME CONSTRAINT "not_long" TO "short";
