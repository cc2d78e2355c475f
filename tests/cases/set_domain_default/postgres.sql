-- up

-- file 1 of 1 (in a transaction), alter_0_tables
-- set default of domain code
ALTER DOMAIN "code" SET DEFAULT E'it\'s';
-- set comment of code
COMMENT ON DOMAIN "code" IS 'How a reader is known';

-- down

-- file 1 of 1 (in a transaction), alter_0_tables
-- drop comment of code
COMMENT ON DOMAIN "code" IS NULL;
-- drop default of domain code
ALTER DOMAIN "code" DROP DEFAULT;
