-- note: feeling is the type that it is over: what it demands and its default are left out
-- up

-- file 1 of 1 (statement by statement), remove_value_odd_from_enum_mood
-- remove value odd from enum mood
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:mood.odd breaks-old-code:mood.odd
ALTER TABLE `readers` MODIFY COLUMN `feels` enum('good', 'bad') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), remove_value_odd_from_enum_mood
-- add value odd to enum mood
--   [blocks all]
ALTER TABLE `readers` MODIFY COLUMN `feels` enum('good', 'bad', 'odd') NOT NULL, ALGORITHM=INSTANT;
