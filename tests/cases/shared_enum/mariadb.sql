-- up

-- file 1 of 1 (statement by statement), alter_0_tables
-- add value highest to enum level (way back: may fail)
ALTER TABLE `bugs` MODIFY COLUMN `level` enum('low', 'odd', 'high', 'highest') NOT NULL DEFAULT 'low';
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'odd', 'high', 'highest') NOT NULL;
-- remove value odd from enum level
--   [blocks writes] rewrite:bugs blocks-writes:bugs
ALTER TABLE `bugs` MODIFY COLUMN `level` enum('low', 'high', 'highest') NOT NULL DEFAULT 'low';
--   [blocks writes] rewrite:tasks blocks-writes:tasks may-fail:level.odd breaks-old-code:level.odd
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high', 'highest') NOT NULL;

-- down

-- file 1 of 1 (statement by statement), alter_0_tables
-- add value odd to enum level
--   [blocks ddl]
ALTER TABLE `bugs` MODIFY COLUMN `level` enum('low', 'odd', 'high', 'highest') NOT NULL DEFAULT 'low';
--   [blocks ddl]
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'odd', 'high', 'highest') NOT NULL;
-- remove value highest from enum level
--   [blocks writes] rewrite:bugs blocks-writes:bugs
ALTER TABLE `bugs` MODIFY COLUMN `level` enum('low', 'odd', 'high') NOT NULL DEFAULT 'low';
--   [blocks writes] rewrite:tasks blocks-writes:tasks may-fail:level.highest breaks-old-code:level.highest
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'odd', 'high') NOT NULL;
