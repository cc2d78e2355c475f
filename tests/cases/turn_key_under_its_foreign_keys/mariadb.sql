-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- change primary key of members
--   [blocks all] rewrite:members
ALTER TABLE `members` DROP PRIMARY KEY, ADD PRIMARY KEY (`user_id` DESC, `team_id`), ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of visits
--   [blocks all] rewrite:visits
ALTER TABLE `visits` DROP PRIMARY KEY, ADD PRIMARY KEY (`user_id`, `since` DESC), ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of seats (way back: may fail)
--   [blocks all] rewrite:seats may-fail:seats
ALTER TABLE `seats` ADD INDEX `seats_team_id_fkey` (`team_id`), DROP PRIMARY KEY, ADD PRIMARY KEY (`place`, `team_id`), ALGORITHM=INPLACE, LOCK=NONE;
-- add index seats_team_id_idx on seats
--   [blocks all] full-scan:seats
ALTER TABLE `seats` ADD INDEX `seats_team_id_idx` (`team_id`), DROP INDEX `seats_team_id_fkey`, ALGORITHM=NOCOPY, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- drop index seats_team_id_idx on seats
--   [blocks all] full-scan:seats
ALTER TABLE `seats` ADD INDEX `seats_team_id_fkey` (`team_id`), DROP INDEX `seats_team_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- change primary key of seats
--   [blocks all] rewrite:seats may-fail:seats
ALTER TABLE `seats` DROP PRIMARY KEY, ADD PRIMARY KEY (`team_id`, `place`), DROP INDEX `seats_team_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of visits
--   [blocks all] rewrite:visits
ALTER TABLE `visits` DROP PRIMARY KEY, ADD PRIMARY KEY (`user_id` DESC, `since`), ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of members
--   [blocks all] rewrite:members
ALTER TABLE `members` DROP PRIMARY KEY, ADD PRIMARY KEY (`user_id`, `team_id`), ALGORITHM=INPLACE, LOCK=NONE;
