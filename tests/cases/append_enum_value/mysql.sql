-- up

-- file 1 of 1 (statement by statement), add_value_highest_to_enum_level
-- add value highest to enum level (way back: may fail)
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high', 'highest') NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), add_value_highest_to_enum_level
-- remove value highest from enum level
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:level.highest breaks-old-code:level.highest
ALTER TABLE `tasks` MODIFY COLUMN `level` enum('low', 'high') NULL, ALGORITHM=COPY, LOCK=SHARED;
