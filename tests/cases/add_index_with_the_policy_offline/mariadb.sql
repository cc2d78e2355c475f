-- up

-- file 1 of 1 (statement by statement), alter_users_4_changes
-- add index users_age_idx on users
--   [blocks all] full-scan:users
CREATE INDEX `users_age_idx` ON `users` (`age`) ALGORITHM=NOCOPY LOCK=NONE;
-- add index users_team_id_idx on users
--   [blocks all] full-scan:users
CREATE INDEX `users_team_id_idx` ON `users` (`team_id`) ALGORITHM=NOCOPY LOCK=NONE;
-- add check users_age_range on users
--   [blocks all] breaks-old-code:users.users_age_range may-fail:users.users_age_range rewrite:users blocks-writes:users
ALTER TABLE `users` ADD CONSTRAINT `users_age_range` CHECK (age < 200), ALGORITHM=COPY;
-- add foreign key users_team_id_fkey on users
--   [blocks all] rewrite:users blocks-writes:users breaks-old-code:users.users_team_id_fkey may-fail:users.users_team_id_fkey
ALTER TABLE `users` ADD CONSTRAINT `users_team_id_fkey` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_users_4_changes
-- drop foreign key users_team_id_fkey on users
--   [blocks all]
ALTER TABLE `users` DROP FOREIGN KEY `users_team_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop check users_age_range on users
--   [blocks all]
ALTER TABLE `users` DROP CONSTRAINT `users_age_range`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index users_team_id_idx on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_team_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop index users_age_idx on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_age_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
