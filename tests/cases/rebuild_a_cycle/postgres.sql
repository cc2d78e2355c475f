-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- allow null in employees.wage (way back: may fail)
--   [blocks all]
ALTER TABLE "employees" ALTER COLUMN "wage" DROP NOT NULL;
-- set default of departments.size
--   [blocks all]
ALTER TABLE "departments" ALTER COLUMN "size" SET DEFAULT 1;

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop default of departments.size
--   [blocks all] breaks-old-code:departments.size
ALTER TABLE "departments" ALTER COLUMN "size" DROP DEFAULT;
-- require employees.wage
--   [blocks all] may-fail:employees.wage full-scan:employees blocks-reads:employees blocks-writes:employees breaks-old-code:employees.wage
ALTER TABLE "employees" ALTER COLUMN "wage" SET NOT NULL;
