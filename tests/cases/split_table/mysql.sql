-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- create table addresses (way back: exact unless written)
--   [blocks all]
CREATE TABLE `addresses` (
    `id` bigint NOT NULL,
    `user_id` bigint NOT NULL,
    `street` varchar(40) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `addresses_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE
);
CREATE INDEX `addresses_user_id_idx` ON `addresses` (`user_id`);
-- retire column users.street (way back: may fail)
--   [blocks all] rewrite:users breaks-old-code:users.street
ALTER TABLE `users` CHANGE COLUMN `street` `_retired_street` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- restore column users.street
--   [blocks all] rewrite:users may-fail:users.street breaks-new-code:users.street
ALTER TABLE `users` CHANGE COLUMN `_retired_street` `street` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- drop table addresses
--   [blocks all] data-loss:addresses breaks-old-code:addresses
DROP TABLE `addresses`;
