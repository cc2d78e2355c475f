-- up

-- file 1 of 1 (in a transaction), set_default_of_parents_level
-- set default of parents.level
--   [blocks all]
ALTER TABLE "parents" ALTER COLUMN "level" SET DEFAULT 3;

-- down

-- file 1 of 1 (in a transaction), set_default_of_parents_level
-- drop default of parents.level
--   [blocks all] breaks-old-code:parents.level
ALTER TABLE "parents" ALTER COLUMN "level" DROP DEFAULT;
