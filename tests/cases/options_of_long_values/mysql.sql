-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- change type of notes.body from text to varchar(20)
--   [blocks all] rewrite:notes blocks-writes:notes may-fail:notes.body breaks-old-code:notes.body
ALTER TABLE `notes` MODIFY COLUMN `body` varchar(20) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of words.text from varchar(20) to text (way back: may fail)
--   [blocks all] rewrite:words blocks-writes:words breaks-old-code:words.text
ALTER TABLE `words` MODIFY COLUMN `text` longtext NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- change type of words.text from text to varchar(20)
--   [blocks all] rewrite:words blocks-writes:words may-fail:words.text breaks-old-code:words.text
ALTER TABLE `words` MODIFY COLUMN `text` varchar(20) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of notes.body from varchar(20) to text
--   [blocks all] rewrite:notes blocks-writes:notes breaks-old-code:notes.body
ALTER TABLE `notes` MODIFY COLUMN `body` longtext NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
