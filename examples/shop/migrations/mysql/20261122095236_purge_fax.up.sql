-- 20261122095236_purge_fax: up, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';
SET @schema_lock_wait_timeout = @@SESSION.lock_wait_timeout;
SET SESSION lock_wait_timeout = 4;

-- drop column users._retired_fax  [blocks all]  data-loss:users._retired_fax  breaks-old-code:users._retired_fax
ALTER TABLE `users` DROP COLUMN `_retired_fax`, ALGORITHM=INSTANT;

SET SESSION lock_wait_timeout = @schema_lock_wait_timeout;
SET SESSION sql_mode = @schema_sql_mode;
