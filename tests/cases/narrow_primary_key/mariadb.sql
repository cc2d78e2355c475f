-- up

-- file 1 of 1 (statement by statement), alter_memberships_2_changes
-- change primary key of memberships (way back: may fail)
--   [blocks all] rewrite:memberships may-fail:memberships breaks-old-code:memberships
ALTER TABLE `memberships` DROP PRIMARY KEY, ADD PRIMARY KEY (`user_id`), ALGORITHM=INPLACE, LOCK=NONE;
-- drop column memberships.team_id (way back: lossy)
--   [blocks all] data-loss:memberships.team_id breaks-old-code:memberships.team_id
ALTER TABLE `memberships` DROP COLUMN `team_id`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_memberships_2_changes
-- add column memberships.team_id
--   [blocks all] may-fail:memberships.team_id breaks-old-code:memberships.team_id
ALTER TABLE `memberships` ADD COLUMN `team_id` bigint NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- change primary key of memberships
--   [blocks all] rewrite:memberships may-fail:memberships
ALTER TABLE `memberships` DROP PRIMARY KEY, ADD PRIMARY KEY (`user_id`, `team_id`), ALGORITHM=INPLACE, LOCK=NONE;
