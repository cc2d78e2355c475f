-- note: volumes.kept is enforced: there are no checks that are not
-- note: volumes.latter is enforced: there are no checks that are not
-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename table authors to writers
--   [blocks all] breaks-old-code:authors breaks-new-code:writers
RENAME TABLE `authors` TO `writers`;
-- rename table books to volumes
--   [blocks all] breaks-old-code:books breaks-new-code:volumes
RENAME TABLE `books` TO `volumes`;
-- rename column volumes.author_id to writer_id
--   [blocks all] breaks-old-code:volumes.author_id breaks-new-code:volumes.writer_id
ALTER TABLE `volumes` RENAME COLUMN `author_id` TO `writer_id`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column volumes.pages to leaves
--   [blocks all] rewrite:volumes blocks-writes:volumes breaks-old-code:volumes.pages breaks-new-code:volumes.leaves
ALTER TABLE `volumes` DROP CONSTRAINT `kept`, DROP CONSTRAINT `former`, RENAME COLUMN `pages` TO `leaves`, ADD CONSTRAINT `kept` CHECK (leaves > 0), ADD CONSTRAINT `former` CHECK (leaves < 9000), ALGORITHM=COPY;
-- rename index books_author_id_idx on volumes to volumes_writer_id_idx
--   [blocks all]
ALTER TABLE `volumes` RENAME INDEX `books_author_id_idx` TO `volumes_writer_id_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename check former on volumes to latter
--   [blocks all] rewrite:volumes blocks-writes:volumes
ALTER TABLE `volumes` DROP CONSTRAINT `former`, ADD CONSTRAINT `latter` CHECK (leaves < 9000), ALGORITHM=COPY;
-- rename foreign key books_author_id_fkey on volumes to volumes_writer_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `volumes` DROP FOREIGN KEY `books_author_id_fkey`, ADD CONSTRAINT `volumes_writer_id_fkey` FOREIGN KEY (`writer_id`) REFERENCES `writers` (`id`), ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename foreign key volumes_writer_id_fkey on volumes to books_author_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `volumes` DROP FOREIGN KEY `volumes_writer_id_fkey`, ADD CONSTRAINT `books_author_id_fkey` FOREIGN KEY (`writer_id`) REFERENCES `writers` (`id`), ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- rename check latter on volumes to former
--   [blocks all] rewrite:volumes blocks-writes:volumes
ALTER TABLE `volumes` DROP CONSTRAINT `latter`, ADD CONSTRAINT `former` CHECK (leaves < 9000), ALGORITHM=COPY;
-- rename index volumes_writer_id_idx on volumes to books_author_id_idx
--   [blocks all]
ALTER TABLE `volumes` RENAME INDEX `volumes_writer_id_idx` TO `books_author_id_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column volumes.leaves to pages
--   [blocks all] rewrite:volumes blocks-writes:volumes breaks-old-code:volumes.leaves breaks-new-code:volumes.pages
ALTER TABLE `volumes` DROP CONSTRAINT `kept`, DROP CONSTRAINT `former`, RENAME COLUMN `leaves` TO `pages`, ADD CONSTRAINT `kept` CHECK (pages > 0), ADD CONSTRAINT `former` CHECK (pages < 9000), ALGORITHM=COPY;
-- rename column volumes.writer_id to author_id
--   [blocks all] breaks-old-code:volumes.writer_id breaks-new-code:volumes.author_id
ALTER TABLE `volumes` RENAME COLUMN `writer_id` TO `author_id`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename table volumes to books
--   [blocks all] breaks-old-code:volumes breaks-new-code:books
RENAME TABLE `volumes` TO `books`;
-- rename table writers to authors
--   [blocks all] breaks-old-code:writers breaks-new-code:authors
RENAME TABLE `writers` TO `authors`;
