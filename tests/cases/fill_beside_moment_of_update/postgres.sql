-- up

-- file 1 of 6 (in a transaction), alter_tickets_3_changes_1
-- rename value done of enum state to closed
--   breaks-old-code:state.done
ALTER TYPE "state" RENAME VALUE 'done' TO 'closed';
-- change type of tickets.priority from varchar(20) to bigint (way back: lossy)
--   [blocks all] rewrite:tickets blocks-reads:tickets blocks-writes:tickets may-fail:tickets.priority breaks-old-code:tickets.priority
ALTER TABLE "tickets" ALTER COLUMN "priority" TYPE bigint USING CAST(priority AS decimal(10, 0));

-- file 2 of 6 (alone), alter_tickets_3_changes_2
-- fill column tickets.code (way back: lossy)
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
        UPDATE "tickets" SET "code" = 'none'
        WHERE "id" >= from_1 AND "id" <= to_1 AND "code" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "tickets" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 6 (in a transaction), alter_tickets_3_changes_3
-- add check _required_code on tickets
--   [blocks all] breaks-old-code:tickets.code
ALTER TABLE "tickets" ADD CONSTRAINT "_required_code" CHECK ("code" IS NOT NULL) NOT VALID;

-- file 4 of 6 (alone), alter_tickets_3_changes_4
-- fill column tickets.code (way back: lossy)
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
        UPDATE "tickets" SET "code" = 'none'
        WHERE "id" >= from_1 AND "id" <= to_1 AND "code" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "tickets" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 6 (in a transaction), alter_tickets_3_changes_5
-- validate check _required_code on tickets
--   [blocks ddl] full-scan:tickets may-fail:tickets._required_code
ALTER TABLE "tickets" VALIDATE CONSTRAINT "_required_code";

-- file 6 of 6 (in a transaction), alter_tickets_3_changes_6
-- require tickets.code
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "code" SET NOT NULL;
-- drop check _required_code on tickets
--   [blocks all]
ALTER TABLE "tickets" DROP CONSTRAINT "_required_code";

-- down

-- file 6 of 6 (in a transaction), alter_tickets_3_changes_6
-- add check _required_code on tickets
--   [blocks all]
ALTER TABLE "tickets" ADD CONSTRAINT "_required_code" CHECK ("code" IS NOT NULL) NOT VALID;
-- allow null in tickets.code
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "code" DROP NOT NULL;

-- file 5 of 6 (in a transaction), alter_tickets_3_changes_5
-- stop relying on check _required_code on tickets

-- file 4 of 6 (in a transaction), alter_tickets_3_changes_4
-- keep the values of column tickets.code

-- file 3 of 6 (in a transaction), alter_tickets_3_changes_3
-- drop check _required_code on tickets
--   [blocks all]
ALTER TABLE "tickets" DROP CONSTRAINT "_required_code";

-- file 2 of 6 (in a transaction), alter_tickets_3_changes_2
-- keep the values of column tickets.code

-- file 1 of 6 (in a transaction), alter_tickets_3_changes_1
-- change type of tickets.priority from bigint to varchar(20)
--   [blocks all] rewrite:tickets blocks-reads:tickets blocks-writes:tickets may-fail:tickets.priority breaks-old-code:tickets.priority
ALTER TABLE "tickets" ALTER COLUMN "priority" TYPE varchar(20) USING CAST(priority AS char(20));
-- rename value closed of enum state to done
--   breaks-old-code:state.closed
ALTER TYPE "state" RENAME VALUE 'closed' TO 'done';
