-- up

-- file 1 of 1 (in a transaction), remove_value_odd_from_enum_mood
-- remove value odd from enum mood
ALTER TYPE "mood" RENAME TO "_old_mood";
CREATE TYPE "mood" AS ENUM ('good', 'bad');
ALTER DOMAIN "feeling" RENAME TO "_old_feeling";
CREATE DOMAIN "feeling" AS "mood" DEFAULT 'good' CONSTRAINT "feeling_check" CHECK (VALUE IS NOT NULL);
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers
ALTER TABLE "readers" ALTER COLUMN "feels" TYPE "feeling" USING "feels"::text::"feeling";
DROP DOMAIN "_old_feeling";
--   may-fail:mood.odd breaks-old-code:mood.odd
DROP TYPE "_old_mood";

-- down

-- file 1 of 1 (alone), remove_value_odd_from_enum_mood
-- add value odd to enum mood
--   not-transactional:mood
ALTER TYPE "mood" ADD VALUE 'odd' AFTER 'bad';
