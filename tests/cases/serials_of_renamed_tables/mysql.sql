-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- rename table tickets to issues
--   [blocks all] breaks-old-code:tickets breaks-new-code:issues
RENAME TABLE `tickets` TO `issues`;
-- rename column issues.id to number
--   [blocks all] breaks-old-code:issues.id breaks-new-code:issues.number
ALTER TABLE `issues` RENAME COLUMN `id` TO `number`, ALGORITHM=INSTANT;
-- create table visits (way back: exact unless written)
CREATE TABLE `visits` (
    `id` smallint NOT NULL AUTO_INCREMENT,
    `place` longtext NULL,
    PRIMARY KEY (`id`)
);
-- stop counting notes.id (way back: lossy)
--   [blocks all] rewrite:notes blocks-writes:notes breaks-old-code:notes.id
ALTER TABLE `notes` MODIFY COLUMN `id` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- count up notes.id
--   [blocks all] rewrite:notes blocks-writes:notes
ALTER TABLE `notes` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=SHARED;
-- drop table visits
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE `visits`;
-- rename column issues.number to id
--   [blocks all] breaks-old-code:issues.number breaks-new-code:issues.id
ALTER TABLE `issues` RENAME COLUMN `number` TO `id`, ALGORITHM=INSTANT;
-- rename table issues to tickets
--   [blocks all] breaks-old-code:issues breaks-new-code:tickets
RENAME TABLE `issues` TO `tickets`;
