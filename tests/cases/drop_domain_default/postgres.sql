-- up

-- file 1 of 1 (in a transaction), alter_0_tables
-- drop default of domain code
ALTER DOMAIN "code" DROP DEFAULT;
-- drop comment of code
COMMENT ON DOMAIN "code" IS NULL;

-- down

-- file 1 of 1 (in a transaction), alter_0_tables
-- set comment of code
COMMENT ON DOMAIN "code" IS 'How a reader is known';
-- set default of domain code
ALTER DOMAIN "code" SET DEFAULT upper('x');
