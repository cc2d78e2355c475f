-- up

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- create enum state
-- change type of tasks.state from varchar(20) to enum state (way back: lossy)
--   [blocks all] rewrite:tasks blocks-writes:tasks data-loss:tasks.state may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'done') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- change type of tasks.state from enum state to varchar(20)
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE `tasks` MODIFY COLUMN `state` varchar(20) NOT NULL;
-- drop enum state
