-- up

-- file 1 of 1 (statement by statement), alter_tasks_3_changes
-- add value mid to enum level (way back: may fail)
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'mid', 'odd', 'high') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- add column tasks.former (way back: exact unless written)
--   [blocks all]
ALTER TABLE `tasks` ADD COLUMN `former` enum('low', 'mid', 'odd', 'high') NULL, ALGORITHM=INSTANT;
-- remove value odd from enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'mid', 'high') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:level.odd breaks-old-code:level.odd
ALTER TABLE `tasks` MODIFY COLUMN `former` enum('low', 'mid', 'high') NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_tasks_3_changes
-- add value odd to enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'mid', 'odd', 'high') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `former` enum('low', 'mid', 'odd', 'high') NULL, ALGORITHM=COPY, LOCK=SHARED;
-- drop column tasks.former
--   [blocks all] data-loss:tasks.former breaks-old-code:tasks.former
ALTER TABLE `tasks` DROP COLUMN `former`, ALGORITHM=INSTANT;
-- remove value mid from enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:level.mid breaks-old-code:level.mid
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'odd', 'high') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
