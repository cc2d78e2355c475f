-- up

-- file 1 of 1 (statement by statement), alter_users_4_changes
-- add column users.retries (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `retries` int NOT NULL DEFAULT 3, ALGORITHM=INSTANT;
-- add column users.state (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `state` varchar(40) NOT NULL DEFAULT 'it\'s \\ 100% \"new\" ñ😀', ALGORITHM=INSTANT;
-- add column users.blocked (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `blocked` tinyint(1) NOT NULL DEFAULT 0, ALGORITHM=INSTANT;
-- add column users.score (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `score` double NOT NULL DEFAULT -1.5, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_users_4_changes
-- drop column users.score
--   [blocks all] data-loss:users.score breaks-old-code:users.score
ALTER TABLE `users` DROP COLUMN `score`, ALGORITHM=INSTANT;
-- drop column users.blocked
--   [blocks all] data-loss:users.blocked breaks-old-code:users.blocked
ALTER TABLE `users` DROP COLUMN `blocked`, ALGORITHM=INSTANT;
-- drop column users.state
--   [blocks all] data-loss:users.state breaks-old-code:users.state
ALTER TABLE `users` DROP COLUMN `state`, ALGORITHM=INSTANT;
-- drop column users.retries
--   [blocks all] data-loss:users.retries breaks-old-code:users.retries
ALTER TABLE `users` DROP COLUMN `retries`, ALGORITHM=INSTANT;
