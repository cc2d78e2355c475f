-- note: tickets.id counts in the database's own way: there are no sequences to tell how
-- note: letters.id counts in the database's own way: there are no sequences to tell how
-- note: parcels.id counts in the database's own way: there are no sequences to tell how
-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- count up tickets.id
--   [blocks all] rewrite:tickets blocks-writes:tickets
ALTER TABLE `tickets` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=SHARED;
-- count up letters.id
--   [blocks all] rewrite:letters blocks-writes:letters
ALTER TABLE `letters` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=SHARED;
-- count up parcels.id
--   [blocks all] rewrite:parcels blocks-writes:parcels
ALTER TABLE `parcels` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- stop counting parcels.id
--   [blocks all] rewrite:parcels blocks-writes:parcels breaks-old-code:parcels.id
ALTER TABLE `parcels` MODIFY COLUMN `id` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- stop counting letters.id
--   [blocks all] rewrite:letters blocks-writes:letters breaks-old-code:letters.id
ALTER TABLE `letters` MODIFY COLUMN `id` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- stop counting tickets.id
--   [blocks all] rewrite:tickets blocks-writes:tickets breaks-old-code:tickets.id
ALTER TABLE `tickets` MODIFY COLUMN `id` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
