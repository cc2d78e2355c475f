-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename enum states to _retired_states
-- create table states (way back: exact unless written)
CREATE TABLE `states` (
    `id` bigint NOT NULL,
    `name` varchar(20) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `states_name_key` UNIQUE (`name`)
);
-- add column tasks.state_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE `tasks` ADD COLUMN `state_id` bigint NULL, ALGORITHM=INSTANT;
-- add index tasks_state_id_idx on tasks
--   [blocks all] full-scan:tasks
CREATE INDEX `tasks_state_id_idx` ON `tasks` (`state_id`) ALGORITHM=INPLACE LOCK=NONE;
-- add foreign key tasks_state_id_fkey on tasks
--   [blocks all] rewrite:tasks blocks-writes:tasks breaks-old-code:tasks.tasks_state_id_fkey may-fail:tasks.tasks_state_id_fkey
ALTER TABLE `tasks` ADD CONSTRAINT `tasks_state_id_fkey` FOREIGN KEY (`state_id`) REFERENCES `states` (`id`), ALGORITHM=COPY, LOCK=SHARED;
-- retire column tasks.state (way back: may fail)
--   [blocks all] rewrite:tasks breaks-old-code:tasks.state
ALTER TABLE `tasks` CHANGE COLUMN `state` `_retired_state` enum('open', 'done') NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- restore column tasks.state
--   [blocks all] rewrite:tasks may-fail:tasks.state breaks-new-code:tasks.state
ALTER TABLE `tasks` CHANGE COLUMN `_retired_state` `state` enum('open', 'done') NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- drop foreign key tasks_state_id_fkey on tasks
--   [blocks all]
ALTER TABLE `tasks` DROP FOREIGN KEY `tasks_state_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop index tasks_state_id_idx on tasks
--   [blocks all]
ALTER TABLE `tasks` DROP INDEX `tasks_state_id_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop column tasks.state_id
--   [blocks all] data-loss:tasks.state_id breaks-old-code:tasks.state_id
ALTER TABLE `tasks` DROP COLUMN `state_id`, ALGORITHM=INSTANT;
-- drop table states
--   [blocks all] data-loss:states breaks-old-code:states
DROP TABLE `states`;
-- rename enum _retired_states to states
