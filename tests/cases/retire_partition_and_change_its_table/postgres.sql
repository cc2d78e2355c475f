-- up

-- file 1 of 1 (in a transaction), alter_2_tables
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
-- rename table events to occurrences
--   [blocks all] breaks-old-code:events breaks-new-code:occurrences
ALTER TABLE "events" RENAME TO "occurrences";
-- rename column occurrences.number to count
--   [blocks all] breaks-old-code:occurrences.number breaks-new-code:occurrences.count
ALTER TABLE "occurrences" RENAME COLUMN "number" TO "count";
-- rename primary key events_pkey on occurrences to occurrences_pkey
--   [blocks all]
ALTER TABLE "occurrences" RENAME CONSTRAINT "events_pkey" TO "occurrences_pkey";
-- rename unique constraint events_number_day_key on occurrences to occurrences_count_day_key
--   [blocks all]
ALTER TABLE "occurrences" RENAME CONSTRAINT "events_number_day_key" TO "occurrences_count_day_key";
-- rename index events_amount_idx on occurrences to occurrences_amount_idx
--   [blocks ddl]
ALTER INDEX "events_amount_idx" RENAME TO "occurrences_amount_idx";
-- rename index events_customer_id_idx on occurrences to occurrences_customer_id_idx
--   [blocks ddl]
ALTER INDEX "events_customer_id_idx" RENAME TO "occurrences_customer_id_idx";
-- rename check events_amount_check on occurrences to occurrences_amount_check
--   [blocks all]
ALTER TABLE "occurrences" RENAME CONSTRAINT "events_amount_check" TO "occurrences_amount_check";
-- rename foreign key events_customer_id_fkey on occurrences to occurrences_customer_id_fkey
--   [blocks all]
ALTER TABLE "occurrences" RENAME CONSTRAINT "events_customer_id_fkey" TO "occurrences_customer_id_fkey";
-- add column occurrences.more (way back: exact unless written)
--   [blocks all]
ALTER TABLE "occurrences" ADD COLUMN "more" integer;
-- retire column occurrences.counted (way back: may fail)
--   [blocks all] breaks-old-code:occurrences.counted
ALTER TABLE "occurrences" RENAME COLUMN "counted" TO "_retired_counted";
--   [blocks all]
ALTER TABLE "occurrences" ALTER COLUMN "_retired_counted" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore column occurrences.counted
--   [blocks all]
ALTER TABLE "occurrences" RENAME COLUMN "_retired_counted" TO "counted";
--   [blocks all] full-scan:occurrences blocks-reads:occurrences blocks-writes:occurrences may-fail:occurrences.counted breaks-new-code:occurrences.counted
ALTER TABLE "occurrences" ALTER COLUMN "counted" SET NOT NULL;
-- drop column occurrences.more
--   [blocks all] data-loss:occurrences.more breaks-old-code:occurrences.more
ALTER TABLE "occurrences" DROP COLUMN "more";
-- rename foreign key occurrences_customer_id_fkey on occurrences to events_customer_id_fkey
--   [blocks all]
ALTER TABLE "occurrences" RENAME CONSTRAINT "occurrences_customer_id_fkey" TO "events_customer_id_fkey";
-- rename check occurrences_amount_check on occurrences to events_amount_check
--   [blocks all]
ALTER TABLE "occurrences" RENAME CONSTRAINT "occurrences_amount_check" TO "events_amount_check";
-- rename index occurrences_customer_id_idx on occurrences to events_customer_id_idx
--   [blocks ddl]
ALTER INDEX "occurrences_customer_id_idx" RENAME TO "events_customer_id_idx";
-- rename index occurrences_amount_idx on occurrences to events_amount_idx
--   [blocks ddl]
ALTER INDEX "occurrences_amount_idx" RENAME TO "events_amount_idx";
-- rename unique constraint occurrences_count_day_key on occurrences to events_number_day_key
--   [blocks all]
ALTER TABLE "occurrences" RENAME CONSTRAINT "occurrences_count_day_key" TO "events_number_day_key";
-- rename primary key occurrences_pkey on occurrences to events_pkey
--   [blocks all]
ALTER TABLE "occurrences" RENAME CONSTRAINT "occurrences_pkey" TO "events_pkey";
-- rename column occurrences.count to number
--   [blocks all] breaks-old-code:occurrences.count breaks-new-code:occurrences.number
ALTER TABLE "occurrences" RENAME COLUMN "count" TO "number";
-- rename table occurrences to events
--   [blocks all] breaks-old-code:occurrences breaks-new-code:events
ALTER TABLE "occurrences" RENAME TO "events";
-- restore partition events_second of events
--   [blocks all]
ALTER TABLE "_retired_events_second" RENAME TO "events_second";
--   [blocks all]
ALTER TABLE "events_second" RENAME CONSTRAINT "_retired_events_second_pkey" TO "events_second_pkey";
--   [blocks all] full-scan:events_second blocks-reads:events_second blocks-writes:events_second may-fail:events_second
ALTER TABLE "events_second" ADD CONSTRAINT "events_amount_check" CHECK (amount >= 0);
--   [blocks all] may-fail:events_second full-scan:events_second blocks-reads:events_second blocks-writes:events_second
ALTER TABLE "events" ATTACH PARTITION "events_second" FOR VALUES FROM (100) TO (200);
