-- 20261121015457_retype_postal_codes: down, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';

-- change type of order_items.quantity from integer to smallint  [blocks writes]  rewrite:order_items  blocks-writes:order_items  may-fail:order_items.quantity  breaks-old-code:order_items.quantity
ALTER TABLE `order_items` MODIFY COLUMN `quantity` smallint NOT NULL;

-- change type of addresses.postal_code from varchar(12) to integer  [blocks all]  rewrite:addresses  blocks-writes:addresses  may-fail:addresses.postal_code  breaks-old-code:addresses.postal_code
ALTER TABLE `addresses` ADD COLUMN `_new_postal_code` int NULL;
UPDATE `addresses` SET `_new_postal_code` = cast(postal_code as signed);
ALTER TABLE `addresses` DROP COLUMN `postal_code`;
ALTER TABLE `addresses` CHANGE COLUMN `_new_postal_code` `postal_code` int NOT NULL;

SET SESSION sql_mode = @schema_sql_mode;
