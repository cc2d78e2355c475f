-- up

-- file 1 of 1 (statement by statement), change_type_of_hosts_port
-- change type of hosts.port from integer to bigint (way back: may fail)
--   [blocks all] rewrite:hosts blocks-writes:hosts breaks-old-code:hosts.port
ALTER TABLE `hosts` MODIFY COLUMN `port` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), change_type_of_hosts_port
-- change type of hosts.port from bigint to integer
--   [blocks all] rewrite:hosts blocks-writes:hosts may-fail:hosts.port breaks-old-code:hosts.port
ALTER TABLE `hosts` MODIFY COLUMN `port` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
