-- note: email is the type that it is over: what it demands and its default are left out
-- note: staff.work email is the type that it is over: what it demands and its default are left out
-- note: feeling is the type that it is over: what it demands and its default are left out
-- note: positive_int is the type that it is over: what it demands and its default are left out
-- note: price is the type that it is over: what it demands and its default are left out
-- up

-- file 1 of 1 (statement by statement), add_readers
-- create enum mood
-- create table readers (way back: exact unless written)
CREATE TABLE `readers` (
    `id` bigint NOT NULL,
    `mail` varchar(200) NOT NULL,
    `work_mail` varchar(200) NOT NULL,
    `feels` enum('good', 'bad') NOT NULL,
    `felt` enum('good', 'bad') NULL,
    `books` int NOT NULL DEFAULT 3,
    `spent` double NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `readers_work_mail_key` UNIQUE (`work_mail`)
);

-- down

-- file 1 of 1 (statement by statement), add_readers
-- drop table readers
--   [blocks all] data-loss:readers breaks-old-code:readers
DROP TABLE `readers`;
-- drop enum mood
