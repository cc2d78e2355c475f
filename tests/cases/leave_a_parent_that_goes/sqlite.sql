-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (in a transaction), retire_table_places
-- retire table places
--   [blocks all] breaks-old-code:places
ALTER TABLE "places" RENAME TO "_retired_places";

-- down

-- file 1 of 1 (in a transaction), retire_table_places
-- restore table places
--   [blocks all]
ALTER TABLE "_retired_places" RENAME TO "places";
