-- up

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- add value medium to enum level (way back: may fail)
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high', 'medium') NOT NULL DEFAULT 'low', ALGORITHM=INSTANT, LOCK=NONE;
-- set default of tasks.level
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high', 'medium') NOT NULL DEFAULT 'medium', ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- set default of tasks.level
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high', 'medium') NOT NULL DEFAULT 'low', ALGORITHM=INSTANT, LOCK=NONE;
-- remove value medium from enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:level.medium breaks-old-code:level.medium
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high') NOT NULL DEFAULT 'low', ALGORITHM=COPY;
