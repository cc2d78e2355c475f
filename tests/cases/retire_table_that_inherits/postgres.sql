-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- let capitals no longer inherit from cities
--   [blocks all] breaks-old-code:cities
ALTER TABLE "capitals" NO INHERIT "cities";
-- retire table capitals
--   [blocks all] breaks-old-code:capitals
ALTER TABLE "capitals" RENAME TO "_retired_capitals";
--   [blocks all] breaks-old-code:capitals
ALTER TABLE "_retired_capitals" RENAME CONSTRAINT "capitals_pkey" TO "_retired_capitals_pkey";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore table capitals
--   [blocks all]
ALTER TABLE "_retired_capitals" RENAME TO "capitals";
--   [blocks all]
ALTER TABLE "capitals" RENAME CONSTRAINT "_retired_capitals_pkey" TO "capitals_pkey";
-- let capitals inherit from cities
--   [blocks all] breaks-old-code:cities
ALTER TABLE "capitals" INHERIT "cities";
