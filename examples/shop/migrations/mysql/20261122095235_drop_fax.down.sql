-- 20261122095235_drop_fax: down, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';
SET @schema_lock_wait_timeout = @@SESSION.lock_wait_timeout;
SET SESSION lock_wait_timeout = 4;

-- restore column users.fax  [blocks all]  breaks-new-code:users.fax
ALTER TABLE `users` CHANGE COLUMN `_retired_fax` `fax` varchar(40) NULL, ALGORITHM=INSTANT;

SET SESSION lock_wait_timeout = @schema_lock_wait_timeout;
SET SESSION sql_mode = @schema_sql_mode;
