-- up

-- file 1 of 1 (statement by statement), alter_level_2_changes
-- remove value medium from enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high', 'highest') NOT NULL DEFAULT 'low', ALGORITHM=COPY;
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:level.medium breaks-old-code:level.medium
ALTER TABLE `tasks` MODIFY COLUMN `other` enum('low', 'high', 'highest') NULL, ALGORITHM=COPY;
-- remove value highest from enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high') NOT NULL DEFAULT 'low', ALGORITHM=COPY;
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:level.highest breaks-old-code:level.highest
ALTER TABLE `tasks` MODIFY COLUMN `other` enum('low', 'high') NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_level_2_changes
-- add value highest to enum level
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high', 'highest') NOT NULL DEFAULT 'low', ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `other` enum('low', 'high', 'highest') NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- add value medium to enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'medium', 'high', 'highest') NOT NULL DEFAULT 'low', ALGORITHM=COPY;
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `other` enum('low', 'medium', 'high', 'highest') NULL, ALGORITHM=COPY;
