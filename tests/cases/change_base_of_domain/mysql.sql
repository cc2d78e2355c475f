-- note: code is the type that it is over: what it demands and its default are left out
-- up

-- file 1 of 1 (statement by statement), alter_readers_2_changes
-- change type of readers.code from varchar(40) to integer (way back: lossy)
--   [blocks all] rewrite:readers blocks-writes:readers data-loss:readers.code may-fail:readers.code breaks-old-code:readers.code
ALTER TABLE `readers` MODIFY COLUMN `code` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of readers.former from varchar(40) to integer (way back: lossy)
--   [blocks all] rewrite:readers blocks-writes:readers data-loss:readers.former may-fail:readers.former breaks-old-code:readers.former
ALTER TABLE `readers` MODIFY COLUMN `former` int NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_readers_2_changes
-- change type of readers.former from integer to varchar(40)
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:readers.former breaks-old-code:readers.former
ALTER TABLE `readers` MODIFY COLUMN `former` varchar(40) NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of readers.code from integer to varchar(40)
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:readers.code breaks-old-code:readers.code
ALTER TABLE `readers` MODIFY COLUMN `code` varchar(40) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
