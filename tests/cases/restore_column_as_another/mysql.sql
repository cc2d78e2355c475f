-- up

-- file 1 of 1 (statement by statement), alter_users_5_changes
-- restore column users.visits
--   [blocks all] breaks-new-code:users.visits
ALTER TABLE `users` CHANGE COLUMN `_retired_visits` `visits` int NULL, ALGORITHM=INSTANT;
-- change type of users.visits from integer to bigint (way back: may fail)
--   [blocks all] rewrite:users blocks-writes:users breaks-old-code:users.visits
ALTER TABLE `users` MODIFY COLUMN `visits` bigint NULL, ALGORITHM=COPY, LOCK=SHARED;
-- set default of users.visits
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `visits` bigint NULL DEFAULT 0, ALGORITHM=INSTANT;
-- fill column users.visits (way back: lossy)
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE `users` SET `visits` = 0 WHERE `visits` IS NULL;
-- require users.visits
--   [blocks all] rewrite:users may-fail:users.visits breaks-old-code:users.visits
ALTER TABLE `users` MODIFY COLUMN `visits` bigint NOT NULL DEFAULT 0, ALGORITHM=INPLACE, LOCK=NONE;
-- set comment of users.visits
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `visits` bigint NOT NULL DEFAULT 0 COMMENT 'Since the last reset', ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_users_5_changes
-- drop comment of users.visits
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `visits` bigint NOT NULL DEFAULT 0, ALGORITHM=INSTANT;
-- allow null in users.visits
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `visits` bigint NULL DEFAULT 0, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column users.visits
-- drop default of users.visits
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `visits` bigint NULL, ALGORITHM=INSTANT;
-- change type of users.visits from bigint to integer
--   [blocks all] rewrite:users blocks-writes:users may-fail:users.visits breaks-old-code:users.visits
ALTER TABLE `users` MODIFY COLUMN `visits` int NULL, ALGORITHM=COPY, LOCK=SHARED;
-- retire column users.visits
--   [blocks all] breaks-old-code:users.visits
ALTER TABLE `users` CHANGE COLUMN `visits` `_retired_visits` int NULL, ALGORITHM=INSTANT;
