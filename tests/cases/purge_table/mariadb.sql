-- up

-- file 1 of 1 (statement by statement), purge
-- drop table _retired_audit_entries (way back: lossy)
--   [blocks all] data-loss:_retired_audit_entries breaks-old-code:_retired_audit_entries
DROP TABLE `_retired_audit_entries`;

-- down

-- file 1 of 1 (statement by statement), purge
-- create table _retired_audit_entries
CREATE TABLE `_retired_audit_entries` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `user_id` bigint NOT NULL,
    `token` varchar(40) NOT NULL,
    PRIMARY KEY (`id`)
);
