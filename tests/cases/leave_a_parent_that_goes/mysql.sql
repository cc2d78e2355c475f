-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), retire_table_places
-- retire table places
--   [blocks all] breaks-old-code:places
RENAME TABLE `places` TO `_retired_places`;

-- down

-- file 1 of 1 (statement by statement), retire_table_places
-- restore table places
--   [blocks all]
RENAME TABLE `_retired_places` TO `places`;
