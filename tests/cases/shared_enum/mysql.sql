-- up

-- file 1 of 1 (statement by statement), alter_level_2_changes
-- add value highest to enum level (way back: may fail)
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'odd', 'high', 'highest') NOT NULL, ALGORITHM=INSTANT;
--   [blocks all]
ALTER TABLE `bugs` MODIFY COLUMN `level` enum('low', 'odd', 'high', 'highest') NOT NULL DEFAULT 'low', ALGORITHM=INSTANT;
-- remove value odd from enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high', 'highest') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] rewrite:bugs blocks-writes:bugs may-fail:level.odd breaks-old-code:level.odd
ALTER TABLE `bugs` MODIFY COLUMN `level` enum('low', 'high', 'highest') NOT NULL DEFAULT 'low', ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_level_2_changes
-- add value odd to enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'odd', 'high', 'highest') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] rewrite:bugs blocks-writes:bugs
ALTER TABLE `bugs` MODIFY COLUMN `level` enum('low', 'odd', 'high', 'highest') NOT NULL DEFAULT 'low', ALGORITHM=COPY, LOCK=SHARED;
-- remove value highest from enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'odd', 'high') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] rewrite:bugs blocks-writes:bugs may-fail:level.highest breaks-old-code:level.highest
ALTER TABLE `bugs` MODIFY COLUMN `level` enum('low', 'odd', 'high') NOT NULL DEFAULT 'low', ALGORITHM=COPY, LOCK=SHARED;
