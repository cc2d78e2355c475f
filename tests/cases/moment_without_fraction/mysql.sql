-- up

-- file 1 of 1 (statement by statement), change_type_of_notes_at
-- change type of notes.at from native datetime(6) to native datetime (way back: lossy)
--   [blocks all] rewrite:notes blocks-writes:notes data-loss:notes.at breaks-old-code:notes.at
ALTER TABLE `notes` MODIFY COLUMN `at` datetime NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), change_type_of_notes_at
-- change type of notes.at from native datetime to native datetime(6)
--   [blocks all] rewrite:notes blocks-writes:notes breaks-old-code:notes.at
ALTER TABLE `notes` MODIFY COLUMN `at` datetime(6) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
