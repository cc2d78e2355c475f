-- note: archive.happenings holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (in a transaction), rename_table_events_to_happenings
-- rename table events to happenings
--   [blocks all] breaks-old-code:events breaks-new-code:happenings
ALTER TABLE "events" RENAME TO "happenings";

-- down

-- file 1 of 1 (in a transaction), rename_table_events_to_happenings
-- rename table happenings to events
--   [blocks all] breaks-old-code:happenings breaks-new-code:events
ALTER TABLE "happenings" RENAME TO "events";
