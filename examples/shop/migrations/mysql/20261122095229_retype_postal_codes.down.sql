-- 20261122095229_retype_postal_codes: down, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';
SET @schema_lock_wait_timeout = @@SESSION.lock_wait_timeout;
SET SESSION lock_wait_timeout = 4;

-- change type of order_items.quantity from integer to smallint  [blocks all]  rewrite:order_items  blocks-writes:order_items  may-fail:order_items.quantity  breaks-old-code:order_items.quantity
ALTER TABLE `order_items` MODIFY COLUMN `quantity` smallint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- change type of addresses.postal_code from varchar(12) to integer  [blocks all]  full-scan:addresses  blocks-writes:addresses  may-fail:addresses.postal_code  breaks-old-code:addresses.postal_code  rewrite:addresses
ALTER TABLE `addresses` ADD COLUMN `_new_postal_code` int NULL, ALGORITHM=INSTANT;
UPDATE `addresses` SET `_new_postal_code` = cast(postal_code as signed);
ALTER TABLE `addresses` DROP COLUMN `postal_code`, CHANGE COLUMN `_new_postal_code` `postal_code` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

SET SESSION lock_wait_timeout = @schema_lock_wait_timeout;
SET SESSION sql_mode = @schema_sql_mode;
