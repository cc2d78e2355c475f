-- note: way keeps no comment
-- up

-- file 1 of 1 (in a transaction), alter_2_types
-- set comment of mood
COMMENT ON TYPE "mood" IS E'what\'s \\ felt';
-- drop comment of tone
COMMENT ON TYPE "tone" IS NULL;

-- down

-- file 1 of 1 (in a transaction), alter_2_types
-- set comment of tone
COMMENT ON TYPE "tone" IS 'what was heard';
-- drop comment of mood
COMMENT ON TYPE "mood" IS NULL;
