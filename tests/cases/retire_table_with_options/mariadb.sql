-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop index sessions_token_idx on sessions
--   [blocks all] rewrite:sessions blocks-writes:sessions
ALTER TABLE `sessions` DROP INDEX `sessions_token_idx`;
-- retire table sessions
--   [blocks all] breaks-old-code:sessions
RENAME TABLE `sessions` TO `_retired_sessions`;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- restore table sessions
--   [blocks all]
RENAME TABLE `_retired_sessions` TO `sessions`;
-- add index sessions_token_idx on sessions
--   [blocks all] full-scan:sessions rewrite:sessions blocks-writes:sessions
CREATE INDEX `sessions_token_idx` ON `sessions` (`token`);
