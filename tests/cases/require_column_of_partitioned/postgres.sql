-- up

-- file 1 of 11 (in a transaction), alter_events_2_changes_1
-- add column events.eve (way back: exact unless written)
--   [blocks all]
ALTER TABLE "events" ADD COLUMN "eve" integer;

-- file 2 of 11 (alone), alter_events_2_changes_2
-- fill column events.eve
--   full-scan:events not-transactional:events
DO $batches$
DECLARE
    from_1 "events"."id"%TYPE;
    from_2 "events"."day"%TYPE;
    to_1 "events"."id"%TYPE;
    to_2 "events"."day"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id", "day" INTO from_1, from_2 FROM "events" ORDER BY "id", "day" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id", "day" INTO to_1, to_2 FROM (
            SELECT "id", "day" FROM "events" WHERE ("id", "day") >= (from_1, from_2) ORDER BY "id", "day" LIMIT 1000
        ) AS rows ORDER BY "id" DESC, "day" DESC LIMIT 1;
        UPDATE "events" SET "eve" = day - 1
        WHERE ("id", "day") >= (from_1, from_2) AND ("id", "day") <= (to_1, to_2) AND "eve" IS NULL;
        COMMIT;
        SELECT "id", "day" INTO from_1, from_2 FROM "events" WHERE ("id", "day") > (to_1, to_2) ORDER BY "id", "day" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 11 (in a transaction), alter_events_2_changes_3
-- add check _required_eve on events
--   [blocks all] breaks-old-code:events.eve
ALTER TABLE "events" ADD CONSTRAINT "_required_eve" CHECK ("eve" IS NOT NULL) NOT VALID;

-- file 4 of 11 (alone), alter_events_2_changes_4
-- fill column events.eve
--   full-scan:events not-transactional:events
DO $batches$
DECLARE
    from_1 "events"."id"%TYPE;
    from_2 "events"."day"%TYPE;
    to_1 "events"."id"%TYPE;
    to_2 "events"."day"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id", "day" INTO from_1, from_2 FROM "events" ORDER BY "id", "day" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id", "day" INTO to_1, to_2 FROM (
            SELECT "id", "day" FROM "events" WHERE ("id", "day") >= (from_1, from_2) ORDER BY "id", "day" LIMIT 1000
        ) AS rows ORDER BY "id" DESC, "day" DESC LIMIT 1;
        UPDATE "events" SET "eve" = day - 1
        WHERE ("id", "day") >= (from_1, from_2) AND ("id", "day") <= (to_1, to_2) AND "eve" IS NULL;
        COMMIT;
        SELECT "id", "day" INTO from_1, from_2 FROM "events" WHERE ("id", "day") > (to_1, to_2) ORDER BY "id", "day" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 11 (in a transaction), alter_events_2_changes_5
-- validate check _required_eve on events
--   [blocks ddl] full-scan:events may-fail:events._required_eve
ALTER TABLE "events" VALIDATE CONSTRAINT "_required_eve";

-- file 6 of 11 (in a transaction), alter_events_2_changes_6
-- require events.eve
--   [blocks all]
ALTER TABLE "events" ALTER COLUMN "eve" SET NOT NULL;
-- drop check _required_eve on events
--   [blocks all]
ALTER TABLE "events" DROP CONSTRAINT "_required_eve";

-- file 7 of 11 (alone), alter_events_2_changes_7
-- fill column events.place (way back: lossy)
--   full-scan:events not-transactional:events
DO $batches$
DECLARE
    from_1 "events"."id"%TYPE;
    from_2 "events"."day"%TYPE;
    to_1 "events"."id"%TYPE;
    to_2 "events"."day"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id", "day" INTO from_1, from_2 FROM "events" ORDER BY "id", "day" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id", "day" INTO to_1, to_2 FROM (
            SELECT "id", "day" FROM "events" WHERE ("id", "day") >= (from_1, from_2) ORDER BY "id", "day" LIMIT 1000
        ) AS rows ORDER BY "id" DESC, "day" DESC LIMIT 1;
        UPDATE "events" SET "place" = 'somewhere'
        WHERE ("id", "day") >= (from_1, from_2) AND ("id", "day") <= (to_1, to_2) AND "place" IS NULL;
        COMMIT;
        SELECT "id", "day" INTO from_1, from_2 FROM "events" WHERE ("id", "day") > (to_1, to_2) ORDER BY "id", "day" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 8 of 11 (in a transaction), alter_events_2_changes_8
-- add check _required_place on events
--   [blocks all] breaks-old-code:events.place
ALTER TABLE "events" ADD CONSTRAINT "_required_place" CHECK ("place" IS NOT NULL) NOT VALID;

-- file 9 of 11 (alone), alter_events_2_changes_9
-- fill column events.place (way back: lossy)
--   full-scan:events not-transactional:events
DO $batches$
DECLARE
    from_1 "events"."id"%TYPE;
    from_2 "events"."day"%TYPE;
    to_1 "events"."id"%TYPE;
    to_2 "events"."day"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id", "day" INTO from_1, from_2 FROM "events" ORDER BY "id", "day" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id", "day" INTO to_1, to_2 FROM (
            SELECT "id", "day" FROM "events" WHERE ("id", "day") >= (from_1, from_2) ORDER BY "id", "day" LIMIT 1000
        ) AS rows ORDER BY "id" DESC, "day" DESC LIMIT 1;
        UPDATE "events" SET "place" = 'somewhere'
        WHERE ("id", "day") >= (from_1, from_2) AND ("id", "day") <= (to_1, to_2) AND "place" IS NULL;
        COMMIT;
        SELECT "id", "day" INTO from_1, from_2 FROM "events" WHERE ("id", "day") > (to_1, to_2) ORDER BY "id", "day" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 10 of 11 (in a transaction), alter_events_2_changes_10
-- validate check _required_place on events
--   [blocks ddl] full-scan:events may-fail:events._required_place
ALTER TABLE "events" VALIDATE CONSTRAINT "_required_place";

-- file 11 of 11 (in a transaction), alter_events_2_changes_11
-- require events.place
--   [blocks all]
ALTER TABLE "events" ALTER COLUMN "place" SET NOT NULL;
-- drop check _required_place on events
--   [blocks all]
ALTER TABLE "events" DROP CONSTRAINT "_required_place";

-- down

-- file 11 of 11 (in a transaction), alter_events_2_changes_11
-- add check _required_place on events
--   [blocks all]
ALTER TABLE "events" ADD CONSTRAINT "_required_place" CHECK ("place" IS NOT NULL) NOT VALID;
-- allow null in events.place
--   [blocks all]
ALTER TABLE "events" ALTER COLUMN "place" DROP NOT NULL;

-- file 10 of 11 (in a transaction), alter_events_2_changes_10
-- stop relying on check _required_place on events

-- file 9 of 11 (in a transaction), alter_events_2_changes_9
-- keep the values of column events.place

-- file 8 of 11 (in a transaction), alter_events_2_changes_8
-- drop check _required_place on events
--   [blocks all]
ALTER TABLE "events" DROP CONSTRAINT "_required_place";

-- file 7 of 11 (in a transaction), alter_events_2_changes_7
-- keep the values of column events.place

-- file 6 of 11 (in a transaction), alter_events_2_changes_6
-- add check _required_eve on events
--   [blocks all]
ALTER TABLE "events" ADD CONSTRAINT "_required_eve" CHECK ("eve" IS NOT NULL) NOT VALID;
-- allow null in events.eve
--   [blocks all]
ALTER TABLE "events" ALTER COLUMN "eve" DROP NOT NULL;

-- file 5 of 11 (in a transaction), alter_events_2_changes_5
-- stop relying on check _required_eve on events

-- file 4 of 11 (in a transaction), alter_events_2_changes_4
-- keep the values of column events.eve

-- file 3 of 11 (in a transaction), alter_events_2_changes_3
-- drop check _required_eve on events
--   [blocks all]
ALTER TABLE "events" DROP CONSTRAINT "_required_eve";

-- file 2 of 11 (in a transaction), alter_events_2_changes_2
-- keep the values of column events.eve

-- file 1 of 11 (in a transaction), alter_events_2_changes_1
-- drop column events.eve
--   [blocks all] data-loss:events.eve breaks-old-code:events.eve
ALTER TABLE "events" DROP COLUMN "eve";
