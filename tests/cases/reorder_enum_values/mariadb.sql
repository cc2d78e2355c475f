-- up

-- file 1 of 1 (statement by statement), reorder_values_of_enum_level
-- reorder values of enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('high', 'medium', 'low') NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), reorder_values_of_enum_level
-- reorder values of enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'medium', 'high') NOT NULL, ALGORITHM=COPY;
