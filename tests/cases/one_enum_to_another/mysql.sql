-- up

-- file 1 of 1 (statement by statement), alter_tasks_3_changes
-- create enum phase
-- change type of tasks.state from enum state to enum phase (way back: may fail)
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('planned', 'open', 'done') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- drop enum state

-- down

-- file 1 of 1 (statement by statement), alter_tasks_3_changes
-- create enum state
-- change type of tasks.state from enum phase to enum state
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'done') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- drop enum phase
