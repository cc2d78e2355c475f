-- up

-- file 1 of 3 (in a transaction), alter_level_3_changes_1
-- rename value floor of enum level to stalls
--   breaks-old-code:level.floor
ALTER TYPE "level" RENAME VALUE 'floor' TO 'stalls';

-- file 2 of 3 (alone), alter_level_3_changes_2
-- add value box to enum level (way back: may fail)
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'box' AFTER 'stalls';

-- file 3 of 3 (in a transaction), alter_level_3_changes_3
-- remove value attic from enum level
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_level_number_fkey";
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('stalls', 'box', 'balcony');
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_moved";
--   [blocks all] rewrite:seats blocks-reads:seats blocks-writes:seats
ALTER TABLE "seats" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   [blocks all]
ALTER TABLE "bookings" ALTER COLUMN "level" DROP DEFAULT;
--   [blocks all] rewrite:bookings blocks-reads:bookings blocks-writes:bookings
ALTER TABLE "bookings" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   [blocks all]
ALTER TABLE "bookings" ALTER COLUMN "level" SET DEFAULT 'stalls';
--   [blocks all] rewrite:bookings blocks-reads:bookings blocks-writes:bookings
ALTER TABLE "bookings" ALTER COLUMN "was" TYPE "level" USING "was"::text::"level";
--   [blocks all] full-scan:bookings blocks-reads:bookings blocks-writes:bookings
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_moved" CHECK (was <> level);
--   may-fail:level.attic breaks-old-code:level.attic
DROP TYPE "_old_level";
--   [blocks writes] full-scan:bookings blocks-writes:bookings breaks-old-code:bookings.bookings_level_number_fkey may-fail:bookings.bookings_level_number_fkey full-scan:seats blocks-writes:seats
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_level_number_fkey" FOREIGN KEY ("level", "number") REFERENCES "seats" ("level", "number") ON DELETE CASCADE;

-- down

-- file 3 of 3 (alone), alter_level_3_changes_3
-- add value attic to enum level
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'attic' AFTER 'balcony';

-- file 2 of 3 (in a transaction), alter_level_3_changes_2
-- remove value box from enum level
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_level_number_fkey";
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('stalls', 'balcony', 'attic');
--   [blocks all]
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_moved";
--   [blocks all] rewrite:seats blocks-reads:seats blocks-writes:seats
ALTER TABLE "seats" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   [blocks all]
ALTER TABLE "bookings" ALTER COLUMN "level" DROP DEFAULT;
--   [blocks all] rewrite:bookings blocks-reads:bookings blocks-writes:bookings
ALTER TABLE "bookings" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   [blocks all]
ALTER TABLE "bookings" ALTER COLUMN "level" SET DEFAULT 'stalls';
--   [blocks all] rewrite:bookings blocks-reads:bookings blocks-writes:bookings
ALTER TABLE "bookings" ALTER COLUMN "was" TYPE "level" USING "was"::text::"level";
--   [blocks all] full-scan:bookings blocks-reads:bookings blocks-writes:bookings
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_moved" CHECK (was <> level);
--   may-fail:level.box breaks-old-code:level.box
DROP TYPE "_old_level";
--   [blocks writes] full-scan:bookings blocks-writes:bookings breaks-old-code:bookings.bookings_level_number_fkey may-fail:bookings.bookings_level_number_fkey full-scan:seats blocks-writes:seats
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_level_number_fkey" FOREIGN KEY ("level", "number") REFERENCES "seats" ("level", "number") ON DELETE CASCADE;

-- file 1 of 3 (in a transaction), alter_level_3_changes_1
-- rename value stalls of enum level to floor
--   breaks-old-code:level.stalls
ALTER TYPE "level" RENAME VALUE 'stalls' TO 'floor';
