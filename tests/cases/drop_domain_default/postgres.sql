-- up

-- file 1 of 1 (in a transaction), alter_code_2_changes
-- drop default of domain code
ALTER DOMAIN "code" DROP DEFAULT;
-- drop comment of code
COMMENT ON DOMAIN "code" IS NULL;

-- down

-- file 1 of 1 (in a transaction), alter_code_2_changes
-- set comment of code
COMMENT ON DOMAIN "code" IS 'How a reader is known';
-- set default of domain code
ALTER DOMAIN "code" SET DEFAULT upper('x');
