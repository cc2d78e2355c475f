-- note: tickets.id counts in the database's own way: there are no sequences to tell how
-- note: letters.id counts in the database's own way: there are no sequences to tell how
-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- change type of tickets.id from bigint to integer
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:tickets.id breaks-old-code:tickets.id
ALTER TABLE `tickets` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
-- change type of letters.id from integer to smallint
--   [blocks all] rewrite:letters blocks-writes:letters may-fail:letters.id breaks-old-code:letters.id
ALTER TABLE `letters` MODIFY COLUMN `id` smallint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- change type of letters.id from smallint to integer
--   [blocks all] rewrite:letters blocks-writes:letters breaks-old-code:letters.id
ALTER TABLE `letters` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
-- change type of tickets.id from integer to bigint
--   [blocks all] rewrite:tickets blocks-writes:tickets breaks-old-code:tickets.id
ALTER TABLE `tickets` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
