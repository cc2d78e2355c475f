-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- add column users.shoe_size (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `shoe_size` int NULL, ALGORITHM=INSTANT;
-- retire column users.born
--   [blocks all] breaks-old-code:users.born
ALTER TABLE `users` CHANGE COLUMN `born` `_retired_born` date NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- restore column users.born
--   [blocks all] breaks-new-code:users.born
ALTER TABLE `users` CHANGE COLUMN `_retired_born` `born` date NULL, ALGORITHM=INSTANT;
-- drop column users.shoe_size
--   [blocks all] data-loss:users.shoe_size breaks-old-code:users.shoe_size
ALTER TABLE `users` DROP COLUMN `shoe_size`, ALGORITHM=INSTANT;
