-- up

-- file 1 of 3 (in a transaction), alter_events_8_changes_1
-- rename column events.day to date
--   [blocks all] breaks-old-code:events.day breaks-new-code:events.date
ALTER TABLE "events" RENAME COLUMN "day" TO "date";
-- add column events.more (way back: exact unless written)
--   [blocks all]
ALTER TABLE "events" ADD COLUMN "more" integer NOT NULL DEFAULT 0;
-- change type of events.note from varchar(20) to varchar(40) (way back: may fail)
--   [blocks all]
ALTER TABLE "events" ALTER COLUMN "note" TYPE varchar(40);
-- set default of events.note
--   [blocks all]
ALTER TABLE "events" ALTER COLUMN "note" SET DEFAULT 'none';
-- allow null in events.note (way back: may fail)
--   [blocks all]
ALTER TABLE "events" ALTER COLUMN "note" DROP NOT NULL;
-- add check events_more_check on events
--   [blocks all] breaks-old-code:events.events_more_check
ALTER TABLE "events" ADD CONSTRAINT "events_more_check" CHECK (more >= 0) NOT VALID;

-- file 2 of 3 (in a transaction), alter_events_8_changes_2
-- validate check events_more_check on events
--   [blocks ddl] full-scan:events may-fail:events.events_more_check
ALTER TABLE "events" VALIDATE CONSTRAINT "events_more_check";

-- file 3 of 3 (in a transaction), alter_events_8_changes_3
-- set comment of events.note
--   [blocks ddl]
COMMENT ON COLUMN "events"."note" IS 'free text';
-- retire column events.fax
--   [blocks all] breaks-old-code:events.fax
ALTER TABLE "events" RENAME COLUMN "fax" TO "_retired_fax";

-- down

-- file 3 of 3 (in a transaction), alter_events_8_changes_3
-- restore column events.fax
--   [blocks all] breaks-new-code:events.fax
ALTER TABLE "events" RENAME COLUMN "_retired_fax" TO "fax";
-- drop comment of events.note
--   [blocks ddl]
COMMENT ON COLUMN "events"."note" IS NULL;

-- file 2 of 3 (in a transaction), alter_events_8_changes_2
-- stop relying on check events_more_check on events

-- file 1 of 3 (in a transaction), alter_events_8_changes_1
-- drop check events_more_check on events
--   [blocks all]
ALTER TABLE "events" DROP CONSTRAINT "events_more_check";
-- require events.note
--   [blocks all] full-scan:events blocks-reads:events blocks-writes:events may-fail:events.note breaks-old-code:events.note
ALTER TABLE "events" ALTER COLUMN "note" SET NOT NULL;
-- drop default of events.note
--   [blocks all] breaks-old-code:events.note
ALTER TABLE "events" ALTER COLUMN "note" DROP DEFAULT;
-- change type of events.note from varchar(40) to varchar(20)
--   [blocks all] rewrite:events blocks-reads:events blocks-writes:events may-fail:events.note breaks-old-code:events.note
ALTER TABLE "events" ALTER COLUMN "note" TYPE varchar(20);
-- drop column events.more
--   [blocks all] data-loss:events.more breaks-old-code:events.more
ALTER TABLE "events" DROP COLUMN "more";
-- rename column events.date to day
--   [blocks all] breaks-old-code:events.date breaks-new-code:events.day
ALTER TABLE "events" RENAME COLUMN "date" TO "day";
