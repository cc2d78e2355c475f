-- up

-- file 1 of 1 (statement by statement), change_type_of_flags_raised
-- change type of flags.raised from bool to integer (way back: may fail)
--   [blocks all] rewrite:flags blocks-writes:flags breaks-old-code:flags.raised
ALTER TABLE `flags` MODIFY COLUMN `raised` int NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), change_type_of_flags_raised
-- change type of flags.raised from integer to bool
--   [blocks all] rewrite:flags blocks-writes:flags may-fail:flags.raised breaks-old-code:flags.raised
ALTER TABLE `flags` MODIFY COLUMN `raised` tinyint(1) NOT NULL, ALGORITHM=COPY;
