-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- retire table letters
--   [blocks all] breaks-old-code:letters
ALTER TABLE "letters" RENAME TO "_retired_letters";
--   [blocks all] breaks-old-code:letters
ALTER TABLE "_retired_letters" RENAME CONSTRAINT "letters_pkey" TO "_retired_letters_pkey";
-- retire table parcels
--   [blocks all] breaks-old-code:parcels
ALTER TABLE "parcels" RENAME TO "_retired_parcels";
--   [blocks all] breaks-old-code:parcels
ALTER TABLE "_retired_parcels" RENAME CONSTRAINT "parcels_pkey" TO "_retired_parcels_pkey";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore table parcels
--   [blocks all]
ALTER TABLE "_retired_parcels" RENAME TO "parcels";
--   [blocks all]
ALTER TABLE "parcels" RENAME CONSTRAINT "_retired_parcels_pkey" TO "parcels_pkey";
-- restore table letters
--   [blocks all]
ALTER TABLE "_retired_letters" RENAME TO "letters";
--   [blocks all]
ALTER TABLE "letters" RENAME CONSTRAINT "_retired_letters_pkey" TO "letters_pkey";
