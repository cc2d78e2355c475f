-- 20261122095218_add_payments: up, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';
SET @schema_lock_wait_timeout = @@SESSION.lock_wait_timeout;
SET SESSION lock_wait_timeout = 4;

-- create enum payment_method  (nothing to do)

-- create table payments  [blocks all]
CREATE TABLE `payments` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `order_id` bigint NOT NULL,
    `method` varchar(255) NOT NULL,
    `amount` decimal(12, 2) NOT NULL,
    `reference` varchar(80) NULL,
    `details` json NULL,
    `received_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (`id`),
    CONSTRAINT `payments_reference_key` UNIQUE (`method`, `reference`),
    CONSTRAINT `payments_method_check` CHECK (`method` IN ('card', 'invoice', 'transfer')),
    CONSTRAINT `payments_amount_check` CHECK (amount <> 0),
    CONSTRAINT `payments_order_id_fkey` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`)
);
CREATE INDEX `payments_order_id_idx` ON `payments` (`order_id`);

SET SESSION lock_wait_timeout = @schema_lock_wait_timeout;
SET SESSION sql_mode = @schema_sql_mode;
