-- note: events holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- add index events_customer_id_idx on events
--   [blocks all] full-scan:events
CREATE INDEX `events_customer_id_idx` ON `events` (`customer_id`) ALGORITHM=NOCOPY LOCK=NONE;
-- add index tickets_event_id_day_idx on tickets
--   [blocks all] full-scan:tickets
CREATE INDEX `tickets_event_id_day_idx` ON `tickets` (`event_id`, `day`) ALGORITHM=NOCOPY LOCK=NONE;
-- add foreign key events_customer_id_fkey on events
--   [blocks all] rewrite:events blocks-writes:events breaks-old-code:events.events_customer_id_fkey may-fail:events.events_customer_id_fkey
ALTER TABLE `events` ADD CONSTRAINT `events_customer_id_fkey` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`), ALGORITHM=COPY;
-- add foreign key tickets_event_id_day_fkey on tickets
--   [blocks all] rewrite:tickets blocks-writes:tickets breaks-old-code:tickets.tickets_event_id_day_fkey may-fail:tickets.tickets_event_id_day_fkey
ALTER TABLE `tickets` ADD CONSTRAINT `tickets_event_id_day_fkey` FOREIGN KEY (`event_id`, `day`) REFERENCES `events` (`id`, `day`), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop foreign key tickets_event_id_day_fkey on tickets
--   [blocks all]
ALTER TABLE `tickets` DROP FOREIGN KEY `tickets_event_id_day_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop foreign key events_customer_id_fkey on events
--   [blocks all]
ALTER TABLE `events` DROP FOREIGN KEY `events_customer_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index tickets_event_id_day_idx on tickets
--   [blocks all]
ALTER TABLE `tickets` DROP INDEX `tickets_event_id_day_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop index events_customer_id_idx on events
--   [blocks all]
ALTER TABLE `events` DROP INDEX `events_customer_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
