-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- change primary key of notes
--   [blocks all] rewrite:notes may-fail:notes breaks-old-code:notes
ALTER TABLE `notes` DROP PRIMARY KEY, ADD PRIMARY KEY (`title`(8)), ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of blobs
--   [blocks all] rewrite:blobs may-fail:blobs breaks-old-code:blobs
ALTER TABLE `blobs` DROP PRIMARY KEY, ADD PRIMARY KEY (`content`(3)), ALGORITHM=INPLACE, LOCK=NONE;
-- change type of notes.title from varchar(100) to text (way back: may fail)
--   [blocks all] rewrite:notes blocks-writes:notes breaks-old-code:notes.title
ALTER TABLE `notes` MODIFY COLUMN `title` longtext NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change primary key of pages (way back: may fail)
--   [blocks all] rewrite:pages
ALTER TABLE `pages` DROP PRIMARY KEY, ADD PRIMARY KEY (`url`(20), `site`), ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- change primary key of pages
--   [blocks all] rewrite:pages may-fail:pages breaks-old-code:pages
ALTER TABLE `pages` DROP PRIMARY KEY, ADD PRIMARY KEY (`url`(10), `site`), ALGORITHM=INPLACE, LOCK=NONE;
-- change type of notes.title from text to varchar(100)
--   [blocks all] rewrite:notes blocks-writes:notes may-fail:notes.title breaks-old-code:notes.title
ALTER TABLE `notes` MODIFY COLUMN `title` varchar(100) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change primary key of blobs
--   [blocks all] rewrite:blobs
ALTER TABLE `blobs` DROP PRIMARY KEY, ADD PRIMARY KEY (`content`(4)), ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of notes
--   [blocks all] rewrite:notes
ALTER TABLE `notes` DROP PRIMARY KEY, ADD PRIMARY KEY (`title`), ALGORITHM=INPLACE, LOCK=NONE;
