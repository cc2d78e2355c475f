-- up

-- file 1 of 1 (statement by statement), alter_readers_2_changes
-- retire column readers.code (way back: may fail)
--   [blocks all] rewrite:readers breaks-old-code:readers.code
ALTER TABLE `readers` CHANGE COLUMN `code` `_retired_code` longtext NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- retire column readers.former
--   [blocks all] breaks-old-code:readers.former
ALTER TABLE `readers` CHANGE COLUMN `former` `_retired_former` longtext NULL, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_readers_2_changes
-- restore column readers.former
--   [blocks all] breaks-new-code:readers.former
ALTER TABLE `readers` CHANGE COLUMN `_retired_former` `former` longtext NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- restore column readers.code
--   [blocks all] rewrite:readers may-fail:readers.code breaks-new-code:readers.code
ALTER TABLE `readers` CHANGE COLUMN `_retired_code` `code` longtext NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
