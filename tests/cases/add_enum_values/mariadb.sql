-- up

-- file 1 of 1 (statement by statement), alter_level_3_changes
-- add value none to enum level (way back: may fail)
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('none', 'low', 'high') NOT NULL, ALGORITHM=COPY;
-- add value medium to enum level (way back: may fail)
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('none', 'low', 'medium', 'high') NOT NULL, ALGORITHM=COPY;
-- add value highest to enum level (way back: may fail)
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('none', 'low', 'medium', 'high', 'highest') NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_level_3_changes
-- remove value highest from enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:level.highest breaks-old-code:level.highest
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('none', 'low', 'medium', 'high') NOT NULL, ALGORITHM=COPY;
-- remove value medium from enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:level.medium breaks-old-code:level.medium
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('none', 'low', 'high') NOT NULL, ALGORITHM=COPY;
-- remove value none from enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:level.none breaks-old-code:level.none
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high') NOT NULL, ALGORITHM=COPY;
