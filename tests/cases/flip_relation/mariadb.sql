-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop foreign key users_profile_id_fkey on users (way back: may fail)
--   [blocks all]
ALTER TABLE `users` DROP FOREIGN KEY `users_profile_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index users_profile_id_idx on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_profile_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- add column profiles.user_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE `profiles` ADD COLUMN `user_id` bigint NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- add index profiles_user_id_idx on profiles
--   [blocks all] full-scan:profiles
CREATE INDEX `profiles_user_id_idx` ON `profiles` (`user_id`) ALGORITHM=NOCOPY LOCK=NONE;
-- add foreign key profiles_user_id_fkey on profiles
--   [blocks all] rewrite:profiles blocks-writes:profiles breaks-old-code:profiles.profiles_user_id_fkey may-fail:profiles.profiles_user_id_fkey
ALTER TABLE `profiles` ADD CONSTRAINT `profiles_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`), ALGORITHM=COPY;
-- drop column users.profile_id (way back: lossy)
--   [blocks all] data-loss:users.profile_id breaks-old-code:users.profile_id
ALTER TABLE `users` DROP COLUMN `profile_id`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- add column users.profile_id
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `profile_id` bigint NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- drop foreign key profiles_user_id_fkey on profiles
--   [blocks all]
ALTER TABLE `profiles` DROP FOREIGN KEY `profiles_user_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index profiles_user_id_idx on profiles
--   [blocks all]
ALTER TABLE `profiles` DROP INDEX `profiles_user_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop column profiles.user_id
--   [blocks all] data-loss:profiles.user_id breaks-old-code:profiles.user_id
ALTER TABLE `profiles` DROP COLUMN `user_id`, ALGORITHM=INSTANT, LOCK=NONE;
-- add index users_profile_id_idx on users
--   [blocks all] full-scan:users
CREATE INDEX `users_profile_id_idx` ON `users` (`profile_id`) ALGORITHM=NOCOPY LOCK=NONE;
-- add foreign key users_profile_id_fkey on users
--   [blocks all] rewrite:users blocks-writes:users breaks-old-code:users.users_profile_id_fkey may-fail:users.users_profile_id_fkey
ALTER TABLE `users` ADD CONSTRAINT `users_profile_id_fkey` FOREIGN KEY (`profile_id`) REFERENCES `profiles` (`id`), ALGORITHM=COPY;
