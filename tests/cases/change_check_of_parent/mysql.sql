-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), alter_places_2_changes
-- drop check places_height_check on places (way back: may fail)
--   [blocks all]
ALTER TABLE `places` DROP CHECK `places_height_check`, ALGORITHM=INSTANT;
-- add check places_height_check on places
--   [blocks all] breaks-old-code:places.places_height_check may-fail:places.places_height_check rewrite:places blocks-writes:places
ALTER TABLE `places` ADD CONSTRAINT `places_height_check` CHECK (height > -1), ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_places_2_changes
-- drop check places_height_check on places
--   [blocks all]
ALTER TABLE `places` DROP CHECK `places_height_check`, ALGORITHM=INSTANT;
-- add check places_height_check on places
--   [blocks all] breaks-old-code:places.places_height_check may-fail:places.places_height_check rewrite:places blocks-writes:places
ALTER TABLE `places` ADD CONSTRAINT `places_height_check` CHECK (height > 0), ALGORITHM=COPY, LOCK=SHARED;
