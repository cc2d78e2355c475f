-- up

-- file 1 of 1 (statement by statement), alter_members_2_changes
-- drop index members_pkey on members (way back: may fail)
--   [blocks all] rewrite:members blocks-writes:members
ALTER TABLE `members` DROP INDEX `members_pkey`, ALGORITHM=COPY;
-- add primary key of members
--   [blocks all] rewrite:members may-fail:members breaks-old-code:members
ALTER TABLE `members` ADD PRIMARY KEY (`team`, `number`), ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_members_2_changes
-- drop primary key of members
--   [blocks all] rewrite:members blocks-writes:members
ALTER TABLE `members` DROP PRIMARY KEY, ALGORITHM=COPY;
-- add unique index members_pkey on members
--   [blocks all] rewrite:members may-fail:members.members_pkey breaks-old-code:members.members_pkey
CREATE UNIQUE INDEX `members_pkey` ON `members` (`team`, `number`) ALGORITHM=INPLACE LOCK=NONE;
