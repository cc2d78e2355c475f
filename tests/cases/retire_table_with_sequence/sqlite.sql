-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- retire table letters
--   [blocks all] breaks-old-code:letters
ALTER TABLE "letters" RENAME TO "_retired_letters";
-- retire table parcels
--   [blocks all] breaks-old-code:parcels
ALTER TABLE "parcels" RENAME TO "_retired_parcels";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore table parcels
--   [blocks all]
ALTER TABLE "_retired_parcels" RENAME TO "parcels";
-- restore table letters
--   [blocks all]
ALTER TABLE "_retired_letters" RENAME TO "letters";
