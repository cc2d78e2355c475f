-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), rename_table_places_to_spots
-- rename table places to spots
--   [blocks all] breaks-old-code:places breaks-new-code:spots
RENAME TABLE `places` TO `spots`;

-- down

-- file 1 of 1 (statement by statement), rename_table_places_to_spots
-- rename table spots to places
--   [blocks all] breaks-old-code:spots breaks-new-code:places
RENAME TABLE `spots` TO `places`;
