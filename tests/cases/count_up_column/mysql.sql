-- up

-- file 1 of 1 (statement by statement), count_up_tickets_id
-- count up tickets.id
--   [blocks all] rewrite:tickets blocks-writes:tickets
ALTER TABLE `tickets` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), count_up_tickets_id
-- stop counting tickets.id
--   [blocks all] rewrite:tickets blocks-writes:tickets breaks-old-code:tickets.id
ALTER TABLE `tickets` MODIFY COLUMN `id` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
