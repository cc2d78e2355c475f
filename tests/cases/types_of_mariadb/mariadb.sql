-- up

-- file 1 of 1 (statement by statement), alter_sessions_2_changes
-- change type of sessions.token from native binary(16) to native uuid (way back: may fail)
--   [blocks all] rewrite:sessions blocks-writes:sessions may-fail:sessions.token breaks-old-code:sessions.token
ALTER TABLE `sessions` MODIFY COLUMN `token` uuid NOT NULL, ALGORITHM=COPY;
-- change type of sessions.address from native inet4 to native inet6 (way back: lossy)
--   [blocks all] rewrite:sessions blocks-writes:sessions may-fail:sessions.address
ALTER TABLE `sessions` ADD COLUMN `_new_address` inet6 GENERATED ALWAYS AS (concat('::ffff:', address)) STORED, ALGORITHM=COPY;
--   [blocks all] may-fail:sessions.address breaks-old-code:sessions.address rewrite:sessions blocks-writes:sessions
ALTER TABLE `sessions` DROP COLUMN `address`, CHANGE COLUMN `_new_address` `address` inet6 NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_sessions_2_changes
-- change type of sessions.address from native inet6 to native inet4
--   [blocks all] rewrite:sessions blocks-writes:sessions may-fail:sessions.address
ALTER TABLE `sessions` ADD COLUMN `_new_address` inet4 GENERATED ALWAYS AS (substring(address, 8)) STORED, ALGORITHM=COPY;
--   [blocks all] may-fail:sessions.address breaks-old-code:sessions.address rewrite:sessions blocks-writes:sessions
ALTER TABLE `sessions` DROP COLUMN `address`, CHANGE COLUMN `_new_address` `address` inet4 NULL, ALGORITHM=COPY;
-- change type of sessions.token from native uuid to native binary(16)
--   [blocks all] rewrite:sessions blocks-writes:sessions may-fail:sessions.token breaks-old-code:sessions.token
ALTER TABLE `sessions` MODIFY COLUMN `token` binary(16) NOT NULL, ALGORITHM=COPY;
