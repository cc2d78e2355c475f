-- up

-- file 1 of 1 (statement by statement), alter_members_2_changes
-- drop unique constraint members_id_key on members (way back: may fail)
--   [blocks all] rewrite:members blocks-writes:members
ALTER TABLE `members` DROP INDEX `members_id_key`, ALGORITHM=COPY;
-- add primary key of members
--   [blocks all] rewrite:members may-fail:members breaks-old-code:members
ALTER TABLE `members` ADD PRIMARY KEY (`id`), ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_members_2_changes
-- drop primary key of members
--   [blocks all] rewrite:members blocks-writes:members
ALTER TABLE `members` DROP PRIMARY KEY, ALGORITHM=COPY;
-- add unique constraint members_id_key on members
--   [blocks all] may-fail:members.members_id_key rewrite:members breaks-old-code:members.members_id_key
ALTER TABLE `members` ADD CONSTRAINT `members_id_key` UNIQUE (`id`), ALGORITHM=INPLACE, LOCK=NONE;
