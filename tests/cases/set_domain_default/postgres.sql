-- up

-- file 1 of 1 (in a transaction), alter_code_2_changes
-- set default of domain code
ALTER DOMAIN "code" SET DEFAULT E'it\'s';
-- set comment of code
COMMENT ON DOMAIN "code" IS 'How a reader is known';

-- down

-- file 1 of 1 (in a transaction), alter_code_2_changes
-- drop comment of code
COMMENT ON DOMAIN "code" IS NULL;
-- drop default of domain code
ALTER DOMAIN "code" DROP DEFAULT;
