-- up

-- file 1 of 7 (in a transaction), alter_readers_3_changes_1
-- create domain language
CREATE DOMAIN "language" AS varchar(2) DEFAULT 'en';
-- add column readers.language (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readers" ADD COLUMN "language" "language" DEFAULT NULL;
-- drop default of readers.language
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "language" DROP DEFAULT;

-- file 2 of 7 (alone), alter_readers_3_changes_2
-- fill column readers.language
--   full-scan:readers not-transactional:readers
DO $batches$
DECLARE
    from_1 "readers"."id"%TYPE;
    to_1 "readers"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "readers" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "readers" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "readers" SET "language" = lower(country)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "language" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "readers" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 7 (in a transaction), alter_readers_3_changes_3
-- add check _required_language on readers
--   [blocks all]
ALTER TABLE "readers" ADD CONSTRAINT "_required_language" CHECK ("language" IS NOT NULL) NOT VALID;

-- file 4 of 7 (alone), alter_readers_3_changes_4
-- fill column readers.language
--   full-scan:readers not-transactional:readers
DO $batches$
DECLARE
    from_1 "readers"."id"%TYPE;
    to_1 "readers"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "readers" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "readers" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "readers" SET "language" = lower(country)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "language" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "readers" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 7 (in a transaction), alter_readers_3_changes_5
-- validate check _required_language on readers
--   [blocks ddl] full-scan:readers may-fail:readers._required_language
ALTER TABLE "readers" VALIDATE CONSTRAINT "_required_language";

-- file 6 of 7 (in a transaction), alter_readers_3_changes_6
-- require readers.language
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "language" SET NOT NULL;
-- drop check _required_language on readers
--   [blocks all]
ALTER TABLE "readers" DROP CONSTRAINT "_required_language";
-- add column readers.second (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readers" ADD COLUMN "second" "language" DEFAULT NULL;
-- drop default of readers.second
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "second" DROP DEFAULT;

-- file 7 of 7 (alone), alter_readers_3_changes_7
-- fill column readers.second
--   full-scan:readers not-transactional:readers
DO $batches$
DECLARE
    from_1 "readers"."id"%TYPE;
    to_1 "readers"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "readers" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "readers" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "readers" SET "second" = lower(country)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "second" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "readers" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- down

-- file 7 of 7 (in a transaction), alter_readers_3_changes_7
-- keep the values of column readers.second

-- file 6 of 7 (in a transaction), alter_readers_3_changes_6
-- set default of readers.second
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "second" SET DEFAULT NULL;
-- drop column readers.second
--   [blocks all] data-loss:readers.second breaks-old-code:readers.second
ALTER TABLE "readers" DROP COLUMN "second";
-- add check _required_language on readers
--   [blocks all]
ALTER TABLE "readers" ADD CONSTRAINT "_required_language" CHECK ("language" IS NOT NULL) NOT VALID;
-- allow null in readers.language
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "language" DROP NOT NULL;

-- file 5 of 7 (in a transaction), alter_readers_3_changes_5
-- stop relying on check _required_language on readers

-- file 4 of 7 (in a transaction), alter_readers_3_changes_4
-- keep the values of column readers.language

-- file 3 of 7 (in a transaction), alter_readers_3_changes_3
-- drop check _required_language on readers
--   [blocks all]
ALTER TABLE "readers" DROP CONSTRAINT "_required_language";

-- file 2 of 7 (in a transaction), alter_readers_3_changes_2
-- keep the values of column readers.language

-- file 1 of 7 (in a transaction), alter_readers_3_changes_1
-- set default of readers.language
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "language" SET DEFAULT NULL;
-- drop column readers.language
--   [blocks all] data-loss:readers.language breaks-old-code:readers.language
ALTER TABLE "readers" DROP COLUMN "language";
-- drop domain language
--   breaks-old-code:language
DROP DOMAIN "language";
