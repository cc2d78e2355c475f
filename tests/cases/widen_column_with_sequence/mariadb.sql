-- note: tickets.id counts in the database's own way: there are no sequences to tell how
-- note: letters.id counts in the database's own way: there are no sequences to tell how
-- note: parcels.id counts in the database's own way: there are no sequences to tell how
-- note: stamps.id counts in the database's own way: there are no sequences to tell how
-- note: badges.id counts in the database's own way: there are no sequences to tell how
-- up

-- file 1 of 1 (statement by statement), alter_5_tables
-- change type of tickets.id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:tickets blocks-writes:tickets breaks-old-code:tickets.id
ALTER TABLE `tickets` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
-- change type of letters.id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:letters blocks-writes:letters breaks-old-code:letters.id
ALTER TABLE `letters` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
-- change type of parcels.id from smallint to integer (way back: may fail)
--   [blocks all] rewrite:parcels blocks-writes:parcels breaks-old-code:parcels.id
ALTER TABLE `parcels` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
-- change type of stamps.id from smallint to integer (way back: may fail)
--   [blocks all] rewrite:stamps blocks-writes:stamps breaks-old-code:stamps.id
ALTER TABLE `stamps` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
-- change type of badges.id from smallint to integer (way back: may fail)
--   [blocks all] rewrite:badges blocks-writes:badges breaks-old-code:badges.id
ALTER TABLE `badges` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_5_tables
-- change type of badges.id from integer to smallint
--   [blocks all] rewrite:badges blocks-writes:badges may-fail:badges.id breaks-old-code:badges.id
ALTER TABLE `badges` MODIFY COLUMN `id` smallint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
-- change type of stamps.id from integer to smallint
--   [blocks all] rewrite:stamps blocks-writes:stamps may-fail:stamps.id breaks-old-code:stamps.id
ALTER TABLE `stamps` MODIFY COLUMN `id` smallint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
-- change type of parcels.id from integer to smallint
--   [blocks all] rewrite:parcels blocks-writes:parcels may-fail:parcels.id breaks-old-code:parcels.id
ALTER TABLE `parcels` MODIFY COLUMN `id` smallint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
-- change type of letters.id from bigint to integer
--   [blocks all] rewrite:letters blocks-writes:letters may-fail:letters.id breaks-old-code:letters.id
ALTER TABLE `letters` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
-- change type of tickets.id from bigint to integer
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:tickets.id breaks-old-code:tickets.id
ALTER TABLE `tickets` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
