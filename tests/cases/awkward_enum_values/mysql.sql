-- up

-- file 1 of 1 (statement by statement), alter_odd_2_changes
-- add value back\slash to enum odd (way back: may fail)
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `odd` enum('it\'s', 'a, b); DROP TABLE tasks; --', 'back\\slash') NOT NULL DEFAULT 'it\'s', ALGORITHM=INSTANT;
-- add value größe 😀 to enum odd (way back: may fail)
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `odd` enum('it\'s', 'a, b); DROP TABLE tasks; --', 'back\\slash', 'größe 😀') NOT NULL DEFAULT 'it\'s', ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_odd_2_changes
-- remove value größe 😀 from enum odd
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:odd.größe 😀 breaks-old-code:odd.größe 😀
ALTER TABLE `tasks` MODIFY COLUMN `odd` enum('it\'s', 'a, b); DROP TABLE tasks; --', 'back\\slash') NOT NULL DEFAULT 'it\'s', ALGORITHM=COPY, LOCK=SHARED;
-- remove value back\slash from enum odd
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:odd.back\slash breaks-old-code:odd.back\slash
ALTER TABLE `tasks` MODIFY COLUMN `odd` enum('it\'s', 'a, b); DROP TABLE tasks; --') NOT NULL DEFAULT 'it\'s', ALGORITHM=COPY, LOCK=SHARED;
