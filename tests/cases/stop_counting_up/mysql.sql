-- up

-- file 1 of 1 (statement by statement), stop_counting_tickets_id
-- stop counting tickets.id (way back: lossy)
SET SESSION foreign_key_checks = 0;
--   [blocks all] rewrite:tickets blocks-writes:tickets breaks-old-code:tickets.id
ALTER TABLE `tickets` MODIFY COLUMN `id` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
SET SESSION foreign_key_checks = 1;

-- down

-- file 1 of 1 (statement by statement), stop_counting_tickets_id
-- count up tickets.id
SET SESSION foreign_key_checks = 0;
--   [blocks all] rewrite:tickets blocks-writes:tickets
ALTER TABLE `tickets` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=SHARED;
SET SESSION foreign_key_checks = 1;
