-- up

-- file 1 of 1 (in a transaction), rename_partition_events_second_of_events_to_events_later
-- rename partition events_second of events to events_later
--   [blocks all] breaks-old-code:events_second breaks-new-code:events_later
ALTER TABLE "events_second" RENAME TO "events_later";

-- down

-- file 1 of 1 (in a transaction), rename_partition_events_second_of_events_to_events_later
-- rename partition events_later of events to events_second
--   [blocks all] breaks-old-code:events_later breaks-new-code:events_second
ALTER TABLE "events_later" RENAME TO "events_second";
