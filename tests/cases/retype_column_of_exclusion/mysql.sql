-- up

-- file 1 of 1 (statement by statement), alter_bookings_2_changes
-- change type of bookings.room from integer to bigint (way back: may fail)
--   [blocks all] rewrite:bookings blocks-writes:bookings breaks-old-code:bookings.room
ALTER TABLE `bookings` MODIFY COLUMN `room` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- remove value gone from enum state (way back: lossy)
--   [blocks writes] full-scan:bookings blocks-writes:bookings data-loss:state.gone
UPDATE `bookings` SET `state` = 'lost' WHERE `state` = 'gone';
--   [blocks all] rewrite:bookings blocks-writes:bookings breaks-old-code:state.gone
ALTER TABLE `bookings` MODIFY COLUMN `state` enum('open', 'lost') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_bookings_2_changes
-- add value gone to enum state
--   [blocks all]
ALTER TABLE `bookings` MODIFY COLUMN `state` enum('open', 'lost', 'gone') NOT NULL, ALGORITHM=INSTANT;
-- change type of bookings.room from bigint to integer
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:bookings.room breaks-old-code:bookings.room
ALTER TABLE `bookings` MODIFY COLUMN `room` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
