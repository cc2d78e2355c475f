-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- set default of departments.size
--   [blocks all]
ALTER TABLE "departments" ALTER COLUMN "size" SET DEFAULT 1;
-- allow null in employees.wage (way back: may fail)
--   [blocks all]
ALTER TABLE "employees" ALTER COLUMN "wage" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- require employees.wage
--   [blocks all] full-scan:employees blocks-reads:employees blocks-writes:employees may-fail:employees.wage breaks-old-code:employees.wage
ALTER TABLE "employees" ALTER COLUMN "wage" SET NOT NULL;
-- drop default of departments.size
--   [blocks all] breaks-old-code:departments.size
ALTER TABLE "departments" ALTER COLUMN "size" DROP DEFAULT;
