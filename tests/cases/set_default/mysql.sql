-- up

-- file 1 of 1 (statement by statement), set_default_of_parents_level
-- set default of parents.level
--   [blocks all]
ALTER TABLE `parents` MODIFY COLUMN `level` int NOT NULL DEFAULT 3, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), set_default_of_parents_level
-- drop default of parents.level
--   [blocks all] breaks-old-code:parents.level
ALTER TABLE `parents` MODIFY COLUMN `level` int NOT NULL, ALGORITHM=INSTANT;
