-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- retire table letters
--   [blocks all] breaks-old-code:letters
RENAME TABLE `letters` TO `_retired_letters`;
-- retire table parcels
--   [blocks all] breaks-old-code:parcels
RENAME TABLE `parcels` TO `_retired_parcels`;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- restore table parcels
--   [blocks all]
RENAME TABLE `_retired_parcels` TO `parcels`;
-- restore table letters
--   [blocks all]
RENAME TABLE `_retired_letters` TO `letters`;
