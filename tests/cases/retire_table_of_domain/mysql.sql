-- up

-- file 1 of 1 (statement by statement), retire_table_readers
-- retire table readers
--   [blocks all] breaks-old-code:readers
RENAME TABLE `readers` TO `_retired_readers`;

-- down

-- file 1 of 1 (statement by statement), retire_table_readers
-- restore table readers
--   [blocks all]
RENAME TABLE `_retired_readers` TO `readers`;
