-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (in a transaction), retire_table_capitals
-- retire table capitals
--   [blocks all] breaks-old-code:capitals
ALTER TABLE "capitals" RENAME TO "_retired_capitals";

-- down

-- file 1 of 1 (in a transaction), retire_table_capitals
-- restore table capitals
--   [blocks all]
ALTER TABLE "_retired_capitals" RENAME TO "capitals";
