-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- set default of departments.size
--   [blocks all]
ALTER TABLE `departments` MODIFY COLUMN `size` int NOT NULL DEFAULT 1, ALGORITHM=INSTANT, LOCK=NONE;
-- allow null in employees.wage (way back: may fail)
--   [blocks all] rewrite:employees
ALTER TABLE `employees` MODIFY COLUMN `wage` int NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- require employees.wage
--   [blocks all] rewrite:employees may-fail:employees.wage breaks-old-code:employees.wage
ALTER TABLE `employees` MODIFY COLUMN `wage` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- drop default of departments.size
--   [blocks all] breaks-old-code:departments.size
ALTER TABLE `departments` MODIFY COLUMN `size` int NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
