-- up

-- file 1 of 1 (in a transaction), retire_partition_events_second_of_events
-- retire partition events_second of events (way back: may fail)
--   [blocks all] breaks-old-code:events_second
ALTER TABLE "events" DETACH PARTITION "events_second";
--   [blocks all] breaks-old-code:events_second
ALTER TABLE "events_second" RENAME TO "_retired_events_second";
--   [blocks all] breaks-old-code:events_second
DO $$ DECLARE found text; BEGIN
    FOR found IN SELECT quote_ident(conname) FROM pg_constraint WHERE conrelid = '"_retired_events_second"'::regclass AND contype IN ('c', 'f', 'u', 'x') LOOP
        EXECUTE 'ALTER TABLE "_retired_events_second" ' || 'DROP CONSTRAINT ' || found;
    END LOOP;
    FOR found IN SELECT indexrelid::regclass FROM pg_index WHERE indrelid = '"_retired_events_second"'::regclass AND NOT indisprimary LOOP
        EXECUTE 'DROP INDEX ' || found;
    END LOOP;
    FOR found IN SELECT quote_ident(conname) FROM pg_constraint WHERE conrelid = '"_retired_events_second"'::regclass AND contype = 'p' AND conname <> '_retired_events_second_pkey' LOOP
        EXECUTE 'ALTER TABLE "_retired_events_second" ' || 'RENAME CONSTRAINT ' || found || ' TO ' || '"_retired_events_second_pkey"';
    END LOOP;
END $$;

-- down

-- file 1 of 1 (in a transaction), retire_partition_events_second_of_events
-- restore partition events_second of events
--   [blocks all]
ALTER TABLE "_retired_events_second" RENAME TO "events_second";
--   [blocks all]
ALTER TABLE "events_second" RENAME CONSTRAINT "_retired_events_second_pkey" TO "events_second_pkey";
--   [blocks all]
ALTER TABLE "events_second" ADD CONSTRAINT "events_amount" CHECK (amount >= 0) NOT VALID;
--   [blocks all] full-scan:events_second blocks-reads:events_second blocks-writes:events_second may-fail:events_second
ALTER TABLE "events_second" ADD CONSTRAINT "events_day" CHECK (day >= 0);
--   [blocks all] may-fail:events_second full-scan:events_second blocks-reads:events_second blocks-writes:events_second
ALTER TABLE "events" ATTACH PARTITION "events_second" FOR VALUES FROM (100) TO (200);
