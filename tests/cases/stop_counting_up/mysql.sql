-- up

-- file 1 of 1 (statement by statement), stop_counting_tickets_id
-- stop counting tickets.id (way back: lossy)
--   [blocks all]
ALTER TABLE `tickets` MODIFY COLUMN `id` bigint NOT NULL;

-- down

-- file 1 of 1 (statement by statement), stop_counting_tickets_id
-- count up tickets.id
--   [blocks all]
ALTER TABLE `tickets` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT;
