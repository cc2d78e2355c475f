-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), retire_table_capitals
-- retire table capitals
--   [blocks all] breaks-old-code:capitals
RENAME TABLE `capitals` TO `_retired_capitals`;

-- down

-- file 1 of 1 (statement by statement), retire_table_capitals
-- restore table capitals
--   [blocks all]
RENAME TABLE `_retired_capitals` TO `capitals`;
