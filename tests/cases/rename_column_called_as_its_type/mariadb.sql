-- up

-- file 1 of 1 (statement by statement), rename_column_tasks_status_to_state
-- rename column tasks.status to state
--   [blocks all] breaks-old-code:tasks.status breaks-new-code:tasks.state
ALTER TABLE `tasks` RENAME COLUMN `status` TO `state`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), rename_column_tasks_status_to_state
-- rename column tasks.state to status
--   [blocks all] breaks-old-code:tasks.state breaks-new-code:tasks.status
ALTER TABLE `tasks` RENAME COLUMN `state` TO `status`, ALGORITHM=INSTANT, LOCK=NONE;
