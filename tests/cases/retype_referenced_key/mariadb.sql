-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop foreign key children_parent_id_fkey on children (way back: may fail)
--   [blocks all]
ALTER TABLE `children` DROP FOREIGN KEY `children_parent_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- change type of parents.id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:parents blocks-writes:parents breaks-old-code:parents.id
ALTER TABLE `parents` MODIFY COLUMN `id` bigint NOT NULL, ALGORITHM=COPY;
-- change type of children.parent_id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:children blocks-writes:children breaks-old-code:children.parent_id
ALTER TABLE `children` MODIFY COLUMN `parent_id` bigint NOT NULL, ALGORITHM=COPY;
-- add foreign key children_parent_id_fkey on children
--   [blocks all] rewrite:children blocks-writes:children breaks-old-code:children.children_parent_id_fkey may-fail:children.children_parent_id_fkey
ALTER TABLE `children` ADD CONSTRAINT `children_parent_id_fkey` FOREIGN KEY (`parent_id`) REFERENCES `parents` (`id`) ON DELETE CASCADE, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop foreign key children_parent_id_fkey on children
--   [blocks all]
ALTER TABLE `children` DROP FOREIGN KEY `children_parent_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- change type of children.parent_id from bigint to integer
--   [blocks all] rewrite:children blocks-writes:children may-fail:children.parent_id breaks-old-code:children.parent_id
ALTER TABLE `children` MODIFY COLUMN `parent_id` int NOT NULL, ALGORITHM=COPY;
-- change type of parents.id from bigint to integer
--   [blocks all] rewrite:parents blocks-writes:parents may-fail:parents.id breaks-old-code:parents.id
ALTER TABLE `parents` MODIFY COLUMN `id` int NOT NULL, ALGORITHM=COPY;
-- add foreign key children_parent_id_fkey on children
--   [blocks all] rewrite:children blocks-writes:children breaks-old-code:children.children_parent_id_fkey may-fail:children.children_parent_id_fkey
ALTER TABLE `children` ADD CONSTRAINT `children_parent_id_fkey` FOREIGN KEY (`parent_id`) REFERENCES `parents` (`id`) ON DELETE CASCADE, ALGORITHM=COPY;
