-- up

-- file 1 of 4 (in a transaction), alter_2_tables_1
-- add index events_customer_id_idx on events
--   [blocks writes] full-scan:events blocks-writes:events
CREATE INDEX "events_customer_id_idx" ON "events" ("customer_id");

-- file 2 of 4 (alone), alter_2_tables_2
-- add index tickets_event_id_day_idx on tickets
--   [blocks ddl] full-scan:tickets not-transactional:tickets.tickets_event_id_day_idx
CREATE INDEX CONCURRENTLY "tickets_event_id_day_idx" ON "tickets" ("event_id", "day");

-- file 3 of 4 (in a transaction), alter_2_tables_3
-- add foreign key events_customer_id_fkey on events
--   [blocks writes] full-scan:events blocks-writes:events breaks-old-code:events.events_customer_id_fkey may-fail:events.events_customer_id_fkey full-scan:customers blocks-writes:customers
ALTER TABLE "events" ADD CONSTRAINT "events_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id");
-- add foreign key tickets_event_id_day_fkey on tickets
--   [blocks writes] breaks-old-code:tickets.tickets_event_id_day_fkey
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_event_id_day_fkey" FOREIGN KEY ("event_id", "day") REFERENCES "events" ("id", "day") NOT VALID;

-- file 4 of 4 (in a transaction), alter_2_tables_4
-- validate foreign key tickets_event_id_day_fkey on tickets
--   [blocks ddl] full-scan:tickets may-fail:tickets.tickets_event_id_day_fkey full-scan:events
ALTER TABLE "tickets" VALIDATE CONSTRAINT "tickets_event_id_day_fkey";

-- down

-- file 4 of 4 (in a transaction), alter_2_tables_4
-- stop relying on foreign key tickets_event_id_day_fkey on tickets

-- file 3 of 4 (in a transaction), alter_2_tables_3
-- drop foreign key tickets_event_id_day_fkey on tickets
--   [blocks all]
ALTER TABLE "tickets" DROP CONSTRAINT "tickets_event_id_day_fkey";
-- drop foreign key events_customer_id_fkey on events
--   [blocks all]
ALTER TABLE "events" DROP CONSTRAINT "events_customer_id_fkey";

-- file 2 of 4 (alone), alter_2_tables_2
-- drop index tickets_event_id_day_idx on tickets
--   [blocks ddl] not-transactional:tickets.tickets_event_id_day_idx
DROP INDEX CONCURRENTLY "tickets_event_id_day_idx";

-- file 1 of 4 (in a transaction), alter_2_tables_1
-- drop index events_customer_id_idx on events
--   [blocks all]
DROP INDEX "events_customer_id_idx";
