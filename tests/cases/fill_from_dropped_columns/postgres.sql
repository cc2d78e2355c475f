-- up

-- file 1 of 6 (in a transaction), alter_people_3_changes_1
-- add column people.full_name (way back: exact unless written)
--   [blocks all]
ALTER TABLE "people" ADD COLUMN "full_name" varchar(90);

-- file 2 of 6 (alone), alter_people_3_changes_2
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

-- file 3 of 6 (in a transaction), alter_people_3_changes_3
-- add check _required_full_name on people
--   [blocks all] breaks-old-code:people.full_name
ALTER TABLE "people" ADD CONSTRAINT "_required_full_name" CHECK ("full_name" IS NOT NULL) NOT VALID;

-- file 4 of 6 (alone), alter_people_3_changes_4
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

-- file 5 of 6 (in a transaction), alter_people_3_changes_5
-- validate check _required_full_name on people
--   [blocks ddl] full-scan:people may-fail:people._required_full_name
ALTER TABLE "people" VALIDATE CONSTRAINT "_required_full_name";

-- file 6 of 6 (in a transaction), alter_people_3_changes_6
-- require people.full_name
--   [blocks all]
ALTER TABLE "people" ALTER COLUMN "full_name" SET NOT NULL;
-- drop check _required_full_name on people
--   [blocks all]
ALTER TABLE "people" DROP CONSTRAINT "_required_full_name";
-- retire column people.first (way back: may fail)
--   [blocks all] breaks-old-code:people.first
ALTER TABLE "people" RENAME COLUMN "first" TO "_retired_first";
--   [blocks all]
ALTER TABLE "people" ALTER COLUMN "_retired_first" DROP NOT NULL;
-- retire column people.last
--   [blocks all] breaks-old-code:people.last
ALTER TABLE "people" RENAME COLUMN "last" TO "_retired_last";

-- down

-- file 6 of 6 (in a transaction), alter_people_3_changes_6
-- restore column people.last
--   [blocks all] breaks-new-code:people.last
ALTER TABLE "people" RENAME COLUMN "_retired_last" TO "last";
-- restore column people.first
--   [blocks all]
ALTER TABLE "people" RENAME COLUMN "_retired_first" TO "first";
--   [blocks all] full-scan:people blocks-reads:people blocks-writes:people may-fail:people.first breaks-new-code:people.first
ALTER TABLE "people" ALTER COLUMN "first" SET NOT NULL;
-- add check _required_full_name on people
--   [blocks all]
ALTER TABLE "people" ADD CONSTRAINT "_required_full_name" CHECK ("full_name" IS NOT NULL) NOT VALID;
-- allow null in people.full_name
--   [blocks all]
ALTER TABLE "people" ALTER COLUMN "full_name" DROP NOT NULL;

-- file 5 of 6 (in a transaction), alter_people_3_changes_5
-- stop relying on check _required_full_name on people

-- file 4 of 6 (in a transaction), alter_people_3_changes_4
-- keep the values of column people.full_name

-- file 3 of 6 (in a transaction), alter_people_3_changes_3
-- drop check _required_full_name on people
--   [blocks all]
ALTER TABLE "people" DROP CONSTRAINT "_required_full_name";

-- file 2 of 6 (in a transaction), alter_people_3_changes_2
-- keep the values of column people.full_name

-- file 1 of 6 (in a transaction), alter_people_3_changes_1
-- drop column people.full_name
--   [blocks all] data-loss:people.full_name breaks-old-code:people.full_name
ALTER TABLE "people" DROP COLUMN "full_name";
