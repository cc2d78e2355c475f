-- up

-- file 1 of 1 (statement by statement), count_up_members_id
-- count up members.id
SET SESSION foreign_key_checks = 0;
--   [blocks all] rewrite:members blocks-writes:members
ALTER TABLE `members` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
SET SESSION foreign_key_checks = 1;

-- down

-- file 1 of 1 (statement by statement), count_up_members_id
-- stop counting members.id
SET SESSION foreign_key_checks = 0;
--   [blocks all] breaks-old-code:members.id
ALTER TABLE `members` MODIFY COLUMN `id` bigint NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
