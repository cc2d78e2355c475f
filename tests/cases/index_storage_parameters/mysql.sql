-- up

-- file 1 of 1 (statement by statement), alter_pages_2_changes
-- drop index pages_by_rank on pages
--   [blocks all]
ALTER TABLE `pages` DROP INDEX `pages_by_rank`, ALGORITHM=INPLACE, LOCK=NONE;
-- add index pages_by_rank on pages
--   [blocks all] full-scan:pages
CREATE INDEX `pages_by_rank` ON `pages` (`rank` DESC) ALGORITHM=INPLACE LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_pages_2_changes
-- drop index pages_by_rank on pages
--   [blocks all]
ALTER TABLE `pages` DROP INDEX `pages_by_rank`, ALGORITHM=INPLACE, LOCK=NONE;
-- add index pages_by_rank on pages
--   [blocks all] full-scan:pages
CREATE INDEX `pages_by_rank` ON `pages` (`rank`) ALGORITHM=INPLACE LOCK=NONE;
