-- note: state keeps no comment
-- up

-- file 1 of 1 (statement by statement), alter_state_2_changes
-- add value new to enum state (way back: may fail)
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('new', 'open', 'done', 'lost') NOT NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `shadow` enum('new', 'open', 'done', 'lost') GENERATED ALWAYS AS (state) STORED, ALGORITHM=COPY;
-- remove value lost from enum state
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('new', 'open', 'done') NOT NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:state.lost breaks-old-code:state.lost
ALTER TABLE `tasks` MODIFY COLUMN `shadow` enum('new', 'open', 'done') GENERATED ALWAYS AS (state) STORED, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_state_2_changes
-- add value lost to enum state
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('new', 'open', 'done', 'lost') NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `shadow` enum('new', 'open', 'done', 'lost') GENERATED ALWAYS AS (state) STORED, ALGORITHM=COPY;
-- remove value new from enum state
--   [blocks all] rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'done', 'lost') NOT NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:state.new breaks-old-code:state.new
ALTER TABLE `tasks` MODIFY COLUMN `shadow` enum('open', 'done', 'lost') GENERATED ALWAYS AS (state) STORED, ALGORITHM=COPY;
