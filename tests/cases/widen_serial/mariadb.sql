-- up

-- file 1 of 1 (statement by statement), change_type_of_tickets_id
-- change type of tickets.id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:tickets blocks-writes:tickets breaks-old-code:tickets.id
ALTER TABLE `tickets` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), change_type_of_tickets_id
-- change type of tickets.id from bigint to integer
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:tickets.id breaks-old-code:tickets.id
ALTER TABLE `tickets` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
