-- up

-- file 1 of 1 (statement by statement), change_primary_key_of_children
-- change primary key of children (way back: may fail)
--   [blocks all] rewrite:children may-fail:children
ALTER TABLE `children` ADD INDEX `children_person_id_fkey` (`person_id`), DROP PRIMARY KEY, ADD PRIMARY KEY (`number`, `person_id`), ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), change_primary_key_of_children
-- change primary key of children
--   [blocks all] rewrite:children may-fail:children
ALTER TABLE `children` DROP PRIMARY KEY, ADD PRIMARY KEY (`person_id`, `number`), DROP INDEX `children_person_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
