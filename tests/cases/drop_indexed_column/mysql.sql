-- up

-- file 1 of 1 (statement by statement), alter_users_4_changes
-- drop unique constraint users_badge_key on users (way back: may fail)
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_badge_key`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop index users_age_idx on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_age_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop column users.age (way back: lossy)
--   [blocks all] data-loss:users.age breaks-old-code:users.age
ALTER TABLE `users` DROP COLUMN `age`, ALGORITHM=INSTANT;
-- drop column users.badge (way back: lossy)
--   [blocks all] data-loss:users.badge breaks-old-code:users.badge
ALTER TABLE `users` DROP COLUMN `badge`, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_users_4_changes
-- add column users.badge
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `badge` int NULL, ALGORITHM=INSTANT;
-- add column users.age
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `age` int NULL, ALGORITHM=INSTANT;
-- add index users_age_idx on users
--   [blocks all] full-scan:users
CREATE INDEX `users_age_idx` ON `users` (`age`) ALGORITHM=INPLACE LOCK=NONE;
-- add unique constraint users_badge_key on users
--   [blocks all] may-fail:users.users_badge_key full-scan:users breaks-old-code:users.users_badge_key
ALTER TABLE `users` ADD CONSTRAINT `users_badge_key` UNIQUE (`badge`), ALGORITHM=INPLACE, LOCK=NONE;
