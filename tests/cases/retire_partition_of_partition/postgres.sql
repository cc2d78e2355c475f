-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- retire partition events_first_near of events (way back: may fail)
--   [blocks all] breaks-old-code:events_first_near
ALTER TABLE "events_first" DETACH PARTITION "events_first_near";
--   [blocks all] breaks-old-code:events_first_near
ALTER TABLE "events_first_near" RENAME TO "_retired_events_first_near";
--   [blocks all] breaks-old-code:events_first_near
DO $$ DECLARE found text; BEGIN
    FOR found IN SELECT quote_ident(conname) FROM pg_constraint WHERE conrelid = '"_retired_events_first_near"'::regclass AND contype IN ('c', 'f', 'u', 'x') LOOP
        EXECUTE 'ALTER TABLE "_retired_events_first_near" ' || 'DROP CONSTRAINT ' || found;
    END LOOP;
    FOR found IN SELECT indexrelid::regclass FROM pg_index WHERE indrelid = '"_retired_events_first_near"'::regclass AND NOT indisprimary LOOP
        EXECUTE 'DROP INDEX ' || found;
    END LOOP;
    FOR found IN SELECT quote_ident(conname) FROM pg_constraint WHERE conrelid = '"_retired_events_first_near"'::regclass AND contype = 'p' AND conname <> '_retired_events_first_near_pkey' LOOP
        EXECUTE 'ALTER TABLE "_retired_events_first_near" ' || 'RENAME CONSTRAINT ' || found || ' TO ' || '"_retired_events_first_near_pkey"';
    END LOOP;
END $$;
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

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore partition events_second of events
--   [blocks all]
ALTER TABLE "_retired_events_second" RENAME TO "events_second";
--   [blocks all]
ALTER TABLE "events_second" RENAME CONSTRAINT "_retired_events_second_pkey" TO "events_second_pkey";
--   [blocks all] full-scan:events_second blocks-reads:events_second blocks-writes:events_second may-fail:events_second
ALTER TABLE "events_second" ADD CONSTRAINT "events_amount_check" CHECK (amount >= 0);
--   [blocks all] may-fail:events_second full-scan:events_second blocks-reads:events_second blocks-writes:events_second
ALTER TABLE "events" ATTACH PARTITION "events_second" FOR VALUES FROM (100) TO (200);
-- restore partition events_first_near of events
--   [blocks all]
ALTER TABLE "_retired_events_first_near" RENAME TO "events_first_near";
--   [blocks all]
ALTER TABLE "events_first_near" RENAME CONSTRAINT "_retired_events_first_near_pkey" TO "events_first_near_pkey";
--   [blocks all] full-scan:events_first_near blocks-reads:events_first_near blocks-writes:events_first_near may-fail:events_first_near
ALTER TABLE "events_first_near" ADD CONSTRAINT "events_amount_check" CHECK (amount >= 0);
--   [blocks all] may-fail:events_first_near full-scan:events_first_rest blocks-reads:events_first_rest blocks-writes:events_first_rest may-fail:events_first_rest full-scan:events_first_near blocks-reads:events_first_near blocks-writes:events_first_near
ALTER TABLE "events_first" ATTACH PARTITION "events_first_near" FOR VALUES IN ('near');
