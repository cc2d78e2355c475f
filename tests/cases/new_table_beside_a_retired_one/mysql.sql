-- up

-- file 1 of 1 (statement by statement), add_audit_entries
-- create table audit_entries (way back: exact unless written)
--   [blocks all]
CREATE TABLE `audit_entries` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `user_id` bigint NOT NULL,
    `token` varchar(40) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `audit_entries_token_key` UNIQUE (`token`),
    CONSTRAINT `audit_entries_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`)
);
CREATE INDEX `audit_entries_user_id_idx` ON `audit_entries` (`user_id`);

-- down

-- file 1 of 1 (statement by statement), add_audit_entries
-- drop table audit_entries
--   [blocks all] data-loss:audit_entries breaks-old-code:audit_entries
DROP TABLE `audit_entries`;
