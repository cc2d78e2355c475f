-- up

-- file 1 of 1 (statement by statement), alter_pages_2_changes
-- rename column pages.url to address
--   [blocks all] breaks-old-code:pages.url breaks-new-code:pages.address
ALTER TABLE `pages` RENAME COLUMN `url` TO `address`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column pages.seen to seen_on
--   [blocks all] breaks-old-code:pages.seen breaks-new-code:pages.seen_on
ALTER TABLE `pages` RENAME COLUMN `seen` TO `seen_on`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_pages_2_changes
-- rename column pages.seen_on to seen
--   [blocks all] breaks-old-code:pages.seen_on breaks-new-code:pages.seen
ALTER TABLE `pages` RENAME COLUMN `seen_on` TO `seen`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column pages.address to url
--   [blocks all] breaks-old-code:pages.address breaks-new-code:pages.url
ALTER TABLE `pages` RENAME COLUMN `address` TO `url`, ALGORITHM=INSTANT, LOCK=NONE;
