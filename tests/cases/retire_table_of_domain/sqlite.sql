-- up

-- file 1 of 1 (in a transaction), retire_table_readers
-- retire table readers
--   [blocks all] breaks-old-code:readers
ALTER TABLE "readers" RENAME TO "_retired_readers";

-- down

-- file 1 of 1 (in a transaction), retire_table_readers
-- restore table readers
--   [blocks all]
ALTER TABLE "_retired_readers" RENAME TO "readers";
