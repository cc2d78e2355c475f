-- up

-- file 1 of 12 (in a transaction), alter_3_tables_1
-- add column places.size (way back: exact unless written)
--   [blocks all]
ALTER TABLE "places" ADD COLUMN "size" integer;
-- add column cities.size (way back: exact unless written)
-- add column capitals.size (way back: exact unless written)

-- file 2 of 12 (alone), alter_3_tables_2
-- fill column places.size
--   full-scan:places not-transactional:places
DO $batches$
DECLARE
    from_1 "places"."id"%TYPE;
    to_1 "places"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM ONLY "places" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM ONLY "places" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE ONLY "places" SET "size" = length(name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "size" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM ONLY "places" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 12 (alone), alter_3_tables_3
-- fill column cities.size
--   full-scan:cities not-transactional:cities
DO $batches$
DECLARE
    from_1 "cities"."id"%TYPE;
    to_1 "cities"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM ONLY "cities" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM ONLY "cities" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE ONLY "cities" SET "size" = length(name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "size" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM ONLY "cities" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 4 of 12 (alone), alter_3_tables_4
-- fill column capitals.size
--   full-scan:capitals not-transactional:capitals
DO $batches$
DECLARE
    from_1 "capitals"."id"%TYPE;
    to_1 "capitals"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "capitals" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "capitals" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "capitals" SET "size" = length(name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "size" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "capitals" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 12 (in a transaction), alter_3_tables_5
-- add check _required_size on places
--   [blocks all] breaks-old-code:places.size
ALTER TABLE "places" ADD CONSTRAINT "_required_size" CHECK ("size" IS NOT NULL) NO INHERIT NOT VALID;
-- add check _required_size on cities
--   [blocks all] breaks-old-code:cities.size
ALTER TABLE "cities" ADD CONSTRAINT "_required_size" CHECK ("size" IS NOT NULL) NO INHERIT NOT VALID;
-- add check _required_size on capitals
--   [blocks all] breaks-old-code:capitals.size
ALTER TABLE "capitals" ADD CONSTRAINT "_required_size" CHECK ("size" IS NOT NULL) NOT VALID;

-- file 6 of 12 (alone), alter_3_tables_6
-- fill column places.size
--   full-scan:places not-transactional:places
DO $batches$
DECLARE
    from_1 "places"."id"%TYPE;
    to_1 "places"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM ONLY "places" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM ONLY "places" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE ONLY "places" SET "size" = length(name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "size" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM ONLY "places" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 7 of 12 (alone), alter_3_tables_7
-- fill column cities.size
--   full-scan:cities not-transactional:cities
DO $batches$
DECLARE
    from_1 "cities"."id"%TYPE;
    to_1 "cities"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM ONLY "cities" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM ONLY "cities" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE ONLY "cities" SET "size" = length(name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "size" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM ONLY "cities" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 8 of 12 (alone), alter_3_tables_8
-- fill column capitals.size
--   full-scan:capitals not-transactional:capitals
DO $batches$
DECLARE
    from_1 "capitals"."id"%TYPE;
    to_1 "capitals"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "capitals" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "capitals" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "capitals" SET "size" = length(name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "size" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "capitals" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 9 of 12 (in a transaction), alter_3_tables_9
-- validate check _required_size on capitals
--   [blocks ddl] full-scan:capitals may-fail:capitals._required_size
ALTER TABLE "capitals" VALIDATE CONSTRAINT "_required_size";

-- file 10 of 12 (in a transaction), alter_3_tables_10
-- validate check _required_size on cities
--   [blocks ddl] full-scan:cities may-fail:cities._required_size
ALTER TABLE "cities" VALIDATE CONSTRAINT "_required_size";

-- file 11 of 12 (in a transaction), alter_3_tables_11
-- validate check _required_size on places
--   [blocks ddl] full-scan:places may-fail:places._required_size
ALTER TABLE "places" VALIDATE CONSTRAINT "_required_size";

-- file 12 of 12 (in a transaction), alter_3_tables_12
-- require places.size
--   [blocks all]
ALTER TABLE "places" ALTER COLUMN "size" SET NOT NULL;
-- require cities.size
-- require capitals.size
-- drop check _required_size on capitals
--   [blocks all]
ALTER TABLE "capitals" DROP CONSTRAINT "_required_size";
-- drop check _required_size on cities
--   [blocks all]
ALTER TABLE "cities" DROP CONSTRAINT "_required_size";
-- drop check _required_size on places
--   [blocks all]
ALTER TABLE "places" DROP CONSTRAINT "_required_size";

-- down

-- file 12 of 12 (in a transaction), alter_3_tables_12
-- add check _required_size on places
--   [blocks all]
ALTER TABLE "places" ADD CONSTRAINT "_required_size" CHECK ("size" IS NOT NULL) NO INHERIT NOT VALID;
-- add check _required_size on cities
--   [blocks all]
ALTER TABLE "cities" ADD CONSTRAINT "_required_size" CHECK ("size" IS NOT NULL) NO INHERIT NOT VALID;
-- add check _required_size on capitals
--   [blocks all]
ALTER TABLE "capitals" ADD CONSTRAINT "_required_size" CHECK ("size" IS NOT NULL) NOT VALID;
-- allow null in capitals.size
-- allow null in cities.size
-- allow null in places.size
--   [blocks all]
ALTER TABLE ONLY "places" ALTER COLUMN "size" DROP NOT NULL;
--   [blocks all]
ALTER TABLE ONLY "cities" ALTER COLUMN "size" DROP NOT NULL;
--   [blocks all]
ALTER TABLE "capitals" ALTER COLUMN "size" DROP NOT NULL;

-- file 11 of 12 (in a transaction), alter_3_tables_11
-- stop relying on check _required_size on places

-- file 10 of 12 (in a transaction), alter_3_tables_10
-- stop relying on check _required_size on cities

-- file 9 of 12 (in a transaction), alter_3_tables_9
-- stop relying on check _required_size on capitals

-- file 8 of 12 (in a transaction), alter_3_tables_8
-- keep the values of column capitals.size

-- file 7 of 12 (in a transaction), alter_3_tables_7
-- keep the values of column cities.size

-- file 6 of 12 (in a transaction), alter_3_tables_6
-- keep the values of column places.size

-- file 5 of 12 (in a transaction), alter_3_tables_5
-- drop check _required_size on capitals
--   [blocks all]
ALTER TABLE "capitals" DROP CONSTRAINT "_required_size";
-- drop check _required_size on cities
--   [blocks all]
ALTER TABLE "cities" DROP CONSTRAINT "_required_size";
-- drop check _required_size on places
--   [blocks all]
ALTER TABLE "places" DROP CONSTRAINT "_required_size";

-- file 4 of 12 (in a transaction), alter_3_tables_4
-- keep the values of column capitals.size

-- file 3 of 12 (in a transaction), alter_3_tables_3
-- keep the values of column cities.size

-- file 2 of 12 (in a transaction), alter_3_tables_2
-- keep the values of column places.size

-- file 1 of 12 (in a transaction), alter_3_tables_1
-- drop column capitals.size
-- drop column cities.size
-- drop column places.size
--   [blocks all] data-loss:places.size breaks-old-code:places.size
ALTER TABLE "places" DROP COLUMN "size";
--   [blocks all] data-loss:cities.size breaks-old-code:cities.size
ALTER TABLE ONLY "cities" DROP COLUMN IF EXISTS "size";
--   [blocks all] data-loss:capitals.size breaks-old-code:capitals.size
ALTER TABLE "capitals" DROP COLUMN IF EXISTS "size";
