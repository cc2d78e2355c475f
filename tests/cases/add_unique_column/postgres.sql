-- up

-- file 1 of 8 (in a transaction), alter_tickets_2_changes_1
-- add column tickets.number (way back: exact unless written)
--   [blocks all]
ALTER TABLE "tickets" ADD COLUMN "number" bigint;

-- file 2 of 8 (alone), alter_tickets_2_changes_2
-- fill column tickets.number
--   full-scan:tickets not-transactional:tickets
DO $batches$
DECLARE
    from_1 "tickets"."id"%TYPE;
    to_1 "tickets"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "tickets" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "tickets" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "tickets" SET "number" = id + 1000000
        WHERE "id" >= from_1 AND "id" <= to_1 AND "number" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "tickets" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 8 (in a transaction), alter_tickets_2_changes_3
-- add check _required_number on tickets
--   [blocks all] breaks-old-code:tickets.number
ALTER TABLE "tickets" ADD CONSTRAINT "_required_number" CHECK ("number" IS NOT NULL) NOT VALID;

-- file 4 of 8 (alone), alter_tickets_2_changes_4
-- fill column tickets.number
--   full-scan:tickets not-transactional:tickets
DO $batches$
DECLARE
    from_1 "tickets"."id"%TYPE;
    to_1 "tickets"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "tickets" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "tickets" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "tickets" SET "number" = id + 1000000
        WHERE "id" >= from_1 AND "id" <= to_1 AND "number" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "tickets" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 8 (in a transaction), alter_tickets_2_changes_5
-- validate check _required_number on tickets
--   [blocks ddl] full-scan:tickets may-fail:tickets._required_number
ALTER TABLE "tickets" VALIDATE CONSTRAINT "_required_number";

-- file 6 of 8 (in a transaction), alter_tickets_2_changes_6
-- require tickets.number
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "number" SET NOT NULL;
-- drop check _required_number on tickets
--   [blocks all]
ALTER TABLE "tickets" DROP CONSTRAINT "_required_number";

-- file 7 of 8 (alone), alter_tickets_2_changes_7
-- add unique index tickets_number_key on tickets
--   [blocks ddl] full-scan:tickets may-fail:tickets.tickets_number_key breaks-old-code:tickets.tickets_number_key not-transactional:tickets.tickets_number_key
CREATE UNIQUE INDEX CONCURRENTLY "tickets_number_key" ON "tickets" ("number");

-- file 8 of 8 (in a transaction), alter_tickets_2_changes_8
-- add unique constraint tickets_number_key on tickets
DO $$ BEGIN IF to_regclass('"tickets_number_key"') IS NULL THEN CREATE UNIQUE INDEX "tickets_number_key" ON "tickets" ("number"); END IF; END $$;
--   [blocks all]
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_number_key" UNIQUE USING INDEX "tickets_number_key";

-- down

-- file 8 of 8 (in a transaction), alter_tickets_2_changes_8
-- drop unique constraint tickets_number_key on tickets
--   [blocks all]
ALTER TABLE "tickets" DROP CONSTRAINT "tickets_number_key";

-- file 7 of 8 (alone), alter_tickets_2_changes_7
-- drop index tickets_number_key on tickets
--   [blocks ddl] not-transactional:tickets.tickets_number_key
DROP INDEX CONCURRENTLY IF EXISTS "tickets_number_key";

-- file 6 of 8 (in a transaction), alter_tickets_2_changes_6
-- add check _required_number on tickets
--   [blocks all]
ALTER TABLE "tickets" ADD CONSTRAINT "_required_number" CHECK ("number" IS NOT NULL) NOT VALID;
-- allow null in tickets.number
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "number" DROP NOT NULL;

-- file 5 of 8 (in a transaction), alter_tickets_2_changes_5
-- stop relying on check _required_number on tickets

-- file 4 of 8 (in a transaction), alter_tickets_2_changes_4
-- keep the values of column tickets.number

-- file 3 of 8 (in a transaction), alter_tickets_2_changes_3
-- drop check _required_number on tickets
--   [blocks all]
ALTER TABLE "tickets" DROP CONSTRAINT "_required_number";

-- file 2 of 8 (in a transaction), alter_tickets_2_changes_2
-- keep the values of column tickets.number

-- file 1 of 8 (in a transaction), alter_tickets_2_changes_1
-- drop column tickets.number
--   [blocks all] data-loss:tickets.number breaks-old-code:tickets.number
ALTER TABLE "tickets" DROP COLUMN "number";
