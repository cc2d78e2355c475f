-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- add column users.slug (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `slug` varchar(80) NULL, ALGORITHM=INSTANT;
-- fill column users.slug
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE `users` SET `slug` = lower(name) WHERE `slug` IS NULL;
-- require users.slug
--   [blocks all] rewrite:users may-fail:users.slug breaks-old-code:users.slug
ALTER TABLE `users` MODIFY COLUMN `slug` varchar(80) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add column teams.seats (way back: exact unless written)
--   [blocks all]
ALTER TABLE `teams` ADD COLUMN `seats` int NULL, ALGORITHM=INSTANT;
-- fill column teams.seats
--   [blocks writes] full-scan:teams blocks-writes:teams
UPDATE `teams` SET `seats` = size * 2 WHERE `seats` IS NULL;
-- require teams.seats
--   [blocks all] rewrite:teams may-fail:teams.seats breaks-old-code:teams.seats
ALTER TABLE `teams` MODIFY COLUMN `seats` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- set default of teams.size
--   [blocks all]
ALTER TABLE `teams` MODIFY COLUMN `size` int NOT NULL DEFAULT 7, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop default of teams.size
--   [blocks all] breaks-old-code:teams.size
ALTER TABLE `teams` MODIFY COLUMN `size` int NOT NULL, ALGORITHM=INSTANT;
-- allow null in teams.seats
--   [blocks all] rewrite:teams
ALTER TABLE `teams` MODIFY COLUMN `seats` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column teams.seats
-- drop column teams.seats
--   [blocks all] data-loss:teams.seats breaks-old-code:teams.seats
ALTER TABLE `teams` DROP COLUMN `seats`, ALGORITHM=INSTANT;
-- allow null in users.slug
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `slug` varchar(80) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column users.slug
-- drop column users.slug
--   [blocks all] data-loss:users.slug breaks-old-code:users.slug
ALTER TABLE `users` DROP COLUMN `slug`, ALGORITHM=INSTANT;
