-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), rename_check_high_on_places_to_higher
-- rename check high on places to higher
--   [blocks all] rewrite:places blocks-writes:places
ALTER TABLE `places` DROP CONSTRAINT `high`, ADD CONSTRAINT `higher` CHECK (height > 0), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), rename_check_high_on_places_to_higher
-- rename check higher on places to high
--   [blocks all] rewrite:places blocks-writes:places
ALTER TABLE `places` DROP CONSTRAINT `higher`, ADD CONSTRAINT `high` CHECK (height > 0), ALGORITHM=COPY;
