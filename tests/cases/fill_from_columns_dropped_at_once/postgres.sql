-- up

-- file 1 of 11 (in a transaction), alter_people_4_changes_1
-- add column people.full_name (way back: exact unless written)
--   [blocks all]
ALTER TABLE "people" ADD COLUMN "full_name" varchar(90);

-- file 2 of 11 (alone), alter_people_4_changes_2
-- fill column people.full_name
--   full-scan:people not-transactional:people
DO $batches$
DECLARE
    from_1 "people"."id"%TYPE;
    to_1 "people"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "people" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "people" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "people" SET "full_name" = first || ' ' || coalesce(last, '')
        WHERE "id" >= from_1 AND "id" <= to_1 AND "full_name" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "people" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 11 (in a transaction), alter_people_4_changes_3
-- add check _required_full_name on people
--   [blocks all] breaks-old-code:people.full_name
ALTER TABLE "people" ADD CONSTRAINT "_required_full_name" CHECK ("full_name" IS NOT NULL) NOT VALID;

-- file 4 of 11 (alone), alter_people_4_changes_4
-- fill column people.full_name
--   full-scan:people not-transactional:people
DO $batches$
DECLARE
    from_1 "people"."id"%TYPE;
    to_1 "people"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "people" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "people" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "people" SET "full_name" = first || ' ' || coalesce(last, '')
        WHERE "id" >= from_1 AND "id" <= to_1 AND "full_name" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "people" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 11 (in a transaction), alter_people_4_changes_5
-- validate check _required_full_name on people
--   [blocks ddl] full-scan:people may-fail:people._required_full_name
ALTER TABLE "people" VALIDATE CONSTRAINT "_required_full_name";

-- file 6 of 11 (in a transaction), alter_people_4_changes_6
-- require people.full_name
--   [blocks all]
ALTER TABLE "people" ALTER COLUMN "full_name" SET NOT NULL;
-- drop check _required_full_name on people
--   [blocks all]
ALTER TABLE "people" DROP CONSTRAINT "_required_full_name";

-- file 7 of 11 (alone), alter_people_4_changes_7
-- fill column people.nick (way back: lossy)
--   full-scan:people not-transactional:people
DO $batches$
DECLARE
    from_1 "people"."id"%TYPE;
    to_1 "people"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "people" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "people" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "people" SET "nick" = first
        WHERE "id" >= from_1 AND "id" <= to_1 AND "nick" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "people" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 8 of 11 (in a transaction), alter_people_4_changes_8
-- add check _required_nick on people
--   [blocks all] breaks-old-code:people.nick
ALTER TABLE "people" ADD CONSTRAINT "_required_nick" CHECK ("nick" IS NOT NULL) NOT VALID;

-- file 9 of 11 (alone), alter_people_4_changes_9
-- fill column people.nick (way back: lossy)
--   full-scan:people not-transactional:people
DO $batches$
DECLARE
    from_1 "people"."id"%TYPE;
    to_1 "people"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "people" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "people" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "people" SET "nick" = first
        WHERE "id" >= from_1 AND "id" <= to_1 AND "nick" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "people" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 10 of 11 (in a transaction), alter_people_4_changes_10
-- validate check _required_nick on people
--   [blocks ddl] full-scan:people may-fail:people._required_nick
ALTER TABLE "people" VALIDATE CONSTRAINT "_required_nick";

-- file 11 of 11 (in a transaction), alter_people_4_changes_11
-- require people.nick
--   [blocks all]
ALTER TABLE "people" ALTER COLUMN "nick" SET NOT NULL;
-- drop check _required_nick on people
--   [blocks all]
ALTER TABLE "people" DROP CONSTRAINT "_required_nick";
-- drop column people.first (way back: lossy)
--   [blocks all] data-loss:people.first breaks-old-code:people.first
ALTER TABLE "people" DROP COLUMN "first";
-- drop column people.last (way back: lossy)
--   [blocks all] data-loss:people.last breaks-old-code:people.last
ALTER TABLE "people" DROP COLUMN "last";

-- down

-- file 11 of 11 (in a transaction), alter_people_4_changes_11
-- add column people.last
--   [blocks all]
ALTER TABLE "people" ADD COLUMN "last" varchar(40);
-- add column people.first
--   [blocks all] may-fail:people.first breaks-old-code:people.first
ALTER TABLE "people" ADD COLUMN "first" varchar(40) NOT NULL;
-- add check _required_nick on people
--   [blocks all]
ALTER TABLE "people" ADD CONSTRAINT "_required_nick" CHECK ("nick" IS NOT NULL) NOT VALID;
-- allow null in people.nick
--   [blocks all]
ALTER TABLE "people" ALTER COLUMN "nick" DROP NOT NULL;

-- file 10 of 11 (in a transaction), alter_people_4_changes_10
-- stop relying on check _required_nick on people

-- file 9 of 11 (in a transaction), alter_people_4_changes_9
-- keep the values of column people.nick

-- file 8 of 11 (in a transaction), alter_people_4_changes_8
-- drop check _required_nick on people
--   [blocks all]
ALTER TABLE "people" DROP CONSTRAINT "_required_nick";

-- file 7 of 11 (in a transaction), alter_people_4_changes_7
-- keep the values of column people.nick

-- file 6 of 11 (in a transaction), alter_people_4_changes_6
-- add check _required_full_name on people
--   [blocks all]
ALTER TABLE "people" ADD CONSTRAINT "_required_full_name" CHECK ("full_name" IS NOT NULL) NOT VALID;
-- allow null in people.full_name
--   [blocks all]
ALTER TABLE "people" ALTER COLUMN "full_name" DROP NOT NULL;

-- file 5 of 11 (in a transaction), alter_people_4_changes_5
-- stop relying on check _required_full_name on people

-- file 4 of 11 (in a transaction), alter_people_4_changes_4
-- keep the values of column people.full_name

-- file 3 of 11 (in a transaction), alter_people_4_changes_3
-- drop check _required_full_name on people
--   [blocks all]
ALTER TABLE "people" DROP CONSTRAINT "_required_full_name";

-- file 2 of 11 (in a transaction), alter_people_4_changes_2
-- keep the values of column people.full_name

-- file 1 of 11 (in a transaction), alter_people_4_changes_1
-- drop column people.full_name
--   [blocks all] data-loss:people.full_name breaks-old-code:people.full_name
ALTER TABLE "people" DROP COLUMN "full_name";
