-- up

-- file 1 of 2 (in a transaction), alter_2_types_1
-- rename enum mood to temper
--   breaks-old-code:mood
ALTER TYPE "mood" RENAME TO "temper";
-- rename value good of enum temper to fine
--   breaks-old-code:temper.good
ALTER TYPE "temper" RENAME VALUE 'good' TO 'fine';

-- file 2 of 2 (alone), alter_2_types_2
-- add value odd to enum temper (way back: may fail)
--   not-transactional:temper
ALTER TYPE "temper" ADD VALUE 'odd' AFTER 'bad';

-- down

-- file 2 of 2 (in a transaction), alter_2_types_2
-- remove value odd from enum temper
ALTER TYPE "temper" RENAME TO "_old_temper";
CREATE TYPE "temper" AS ENUM ('fine', 'bad');
ALTER DOMAIN "feeling" RENAME TO "_old_feeling";
CREATE DOMAIN "feeling" AS "temper" DEFAULT 'fine' CONSTRAINT "feeling_check" CHECK (VALUE IS NOT NULL);
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers
ALTER TABLE "readers" ALTER COLUMN "feels" TYPE "feeling" USING "feels"::text::"feeling";
DROP DOMAIN "_old_feeling";
--   may-fail:temper.odd breaks-old-code:temper.odd
DROP TYPE "_old_temper";

-- file 1 of 2 (in a transaction), alter_2_types_1
-- rename value fine of enum temper to good
--   breaks-old-code:temper.fine
ALTER TYPE "temper" RENAME VALUE 'fine' TO 'good';
-- rename enum temper to mood
--   breaks-old-code:temper
ALTER TYPE "temper" RENAME TO "mood";
