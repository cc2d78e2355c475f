-- up

-- file 1 of 1 (statement by statement), purge
-- drop column users._retired_phone (way back: lossy)
--   [blocks all] data-loss:users._retired_phone breaks-old-code:users._retired_phone
ALTER TABLE `users` DROP COLUMN `_retired_phone`, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), purge
-- add column users._retired_phone
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `_retired_phone` varchar(20) NULL, ALGORITHM=INSTANT;
