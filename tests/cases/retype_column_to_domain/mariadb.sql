-- note: nickname is the type that it is over: what it demands and its default are left out
-- note: readers.readers_lower_idx is left out: indexes on expressions do not exist
-- up

-- file 1 of 1 (statement by statement), alter_readers_2_changes
-- change type of readers.other from text to varchar(90)
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:readers.other breaks-old-code:readers.other
ALTER TABLE `readers` MODIFY COLUMN `other` varchar(90) NULL, ALGORITHM=COPY;
-- change type of readers.pseudonym from varchar(20) to varchar(90) (way back: may fail)
--   [blocks all] rewrite:readers blocks-writes:readers breaks-old-code:readers.pseudonym
ALTER TABLE `readers` MODIFY COLUMN `pseudonym` varchar(90) NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_readers_2_changes
-- change type of readers.pseudonym from varchar(90) to varchar(20)
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:readers.pseudonym breaks-old-code:readers.pseudonym
ALTER TABLE `readers` MODIFY COLUMN `pseudonym` varchar(20) NOT NULL, ALGORITHM=COPY;
-- change type of readers.other from varchar(90) to text
--   [blocks all] rewrite:readers blocks-writes:readers breaks-old-code:readers.other
ALTER TABLE `readers` MODIFY COLUMN `other` longtext NULL, ALGORITHM=COPY;
