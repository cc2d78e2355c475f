-- up

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- set default of tasks.level
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'medium', 'high') NOT NULL DEFAULT 'high', ALGORITHM=INSTANT, LOCK=NONE;
-- remove value medium from enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:level.medium breaks-old-code:level.medium
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high') NOT NULL DEFAULT 'high', ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- add value medium to enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'medium', 'high') NOT NULL DEFAULT 'high', ALGORITHM=COPY;
-- set default of tasks.level
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'medium', 'high') NOT NULL DEFAULT 'medium', ALGORITHM=INSTANT, LOCK=NONE;
