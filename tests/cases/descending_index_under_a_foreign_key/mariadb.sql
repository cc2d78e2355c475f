-- up

-- file 1 of 1 (statement by statement), alter_visits_4_changes
-- drop index visits_user_id_idx on visits
--   [blocks all] full-scan:visits
ALTER TABLE `visits` ADD INDEX `visits_user_id_fkey` (`user_id`), DROP INDEX `visits_user_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop index visits_host_id_idx on visits
--   [blocks all] full-scan:visits
ALTER TABLE `visits` ADD INDEX `visits_host_id_fkey` (`host_id`), DROP INDEX `visits_host_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- add index visits_user_id_idx on visits
--   [blocks all] full-scan:visits
ALTER TABLE `visits` ADD INDEX `visits_user_id_idx` (`user_id` DESC), DROP INDEX `visits_user_id_fkey`, ALGORITHM=NOCOPY, LOCK=NONE;
-- add index visits_host_id_idx on visits
--   [blocks all] full-scan:visits
ALTER TABLE `visits` ADD INDEX `visits_host_id_idx` (`host_id`), DROP INDEX `visits_host_id_fkey`, ALGORITHM=NOCOPY, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_visits_4_changes
-- drop index visits_host_id_idx on visits
--   [blocks all] full-scan:visits
ALTER TABLE `visits` ADD INDEX `visits_host_id_fkey` (`host_id`), DROP INDEX `visits_host_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop index visits_user_id_idx on visits
--   [blocks all] full-scan:visits
ALTER TABLE `visits` ADD INDEX `visits_user_id_fkey` (`user_id`), DROP INDEX `visits_user_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- add index visits_host_id_idx on visits
--   [blocks all] full-scan:visits
ALTER TABLE `visits` ADD INDEX `visits_host_id_idx` (`host_id` DESC), DROP INDEX `visits_host_id_fkey`, ALGORITHM=NOCOPY, LOCK=NONE;
-- add index visits_user_id_idx on visits
--   [blocks all] full-scan:visits
ALTER TABLE `visits` ADD INDEX `visits_user_id_idx` (`user_id`), DROP INDEX `visits_user_id_fkey`, ALGORITHM=NOCOPY, LOCK=NONE;
