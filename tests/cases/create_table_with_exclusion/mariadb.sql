-- up

-- file 1 of 1 (statement by statement), add_bookings
-- create table bookings (way back: exact unless written)
CREATE TABLE `bookings` (
    `id` bigint NOT NULL,
    `during` varchar(40) NOT NULL,
    `paid` int NOT NULL,
    `row_name` varchar(10) NOT NULL,
    `seat` longtext NULL,
    PRIMARY KEY (`id`)
);

-- down

-- file 1 of 1 (statement by statement), add_bookings
-- drop table bookings
--   [blocks all] data-loss:bookings breaks-old-code:bookings
DROP TABLE `bookings`;
