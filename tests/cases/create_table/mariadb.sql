-- up

-- file 1 of 1 (statement by statement), add_users
-- create table users (way back: exact unless written)
CREATE TABLE `users` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `email` varchar(320) NOT NULL,
    `name` varchar(80) NOT NULL,
    `active` tinyint(1) NOT NULL DEFAULT 1,
    `created_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `bio` longtext NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `users_email_key` UNIQUE (`email`)
);
CREATE INDEX `users_name_idx` ON `users` (`name`);

-- down

-- file 1 of 1 (statement by statement), add_users
-- drop table users
--   [blocks all] data-loss:users breaks-old-code:users
DROP TABLE `users`;
