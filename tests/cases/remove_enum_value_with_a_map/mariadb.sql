-- up

-- file 1 of 1 (statement by statement), remove_value_medium_from_enum_level
-- remove value medium from enum level (way back: lossy)
--   [blocks writes] full-scan:tasks blocks-writes:tasks data-loss:level.medium
UPDATE `tasks` SET `level` = 'low' WHERE `level` = 'medium';
--   [blocks all] rewrite:tasks blocks-writes:tasks breaks-old-code:level.medium
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high') NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), remove_value_medium_from_enum_level
-- add value medium to enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'medium', 'high') NOT NULL, ALGORITHM=COPY;
