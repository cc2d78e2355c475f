-- up

-- file 1 of 1 (in a transaction), alter_archive_happenings_2_changes
-- rename table events to archive.happenings
--   breaks-old-code:events breaks-new-code:archive.happenings
DO $$ BEGIN IF to_regnamespace('"archive"') IS NULL THEN CREATE SCHEMA "archive"; END IF; END $$;
--   [blocks all] breaks-old-code:events breaks-new-code:archive.happenings
ALTER TABLE "events" SET SCHEMA "archive";
--   [blocks all] breaks-old-code:events breaks-new-code:archive.happenings
ALTER TABLE "events_first" SET SCHEMA "archive";
--   [blocks all] breaks-old-code:events breaks-new-code:archive.happenings
ALTER TABLE "events_rest" SET SCHEMA "archive";
--   [blocks all] breaks-old-code:events breaks-new-code:archive.happenings
ALTER TABLE "archive"."events" RENAME TO "happenings";
-- rename primary key events_pkey on archive.happenings to happenings_pkey
--   [blocks all]
ALTER TABLE "archive"."happenings" RENAME CONSTRAINT "events_pkey" TO "happenings_pkey";

-- down

-- file 1 of 1 (in a transaction), alter_archive_happenings_2_changes
-- rename primary key happenings_pkey on archive.happenings to events_pkey
--   [blocks all]
ALTER TABLE "archive"."happenings" RENAME CONSTRAINT "happenings_pkey" TO "events_pkey";
-- rename table archive.happenings to events
--   [blocks all] breaks-old-code:archive.happenings breaks-new-code:events
ALTER TABLE "archive"."happenings" SET SCHEMA "public";
--   [blocks all] breaks-old-code:archive.happenings breaks-new-code:events
ALTER TABLE "archive"."events_first" SET SCHEMA "public";
--   [blocks all] breaks-old-code:archive.happenings breaks-new-code:events
ALTER TABLE "archive"."events_rest" SET SCHEMA "public";
--   [blocks all] breaks-old-code:archive.happenings breaks-new-code:events
ALTER TABLE "happenings" RENAME TO "events";
