-- 20261122095216_create_shop: up, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';

-- create enum order_status  (nothing to do)

-- create table categories  [blocks nothing]
CREATE TABLE `categories` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `parent_id` bigint NULL,
    `name` varchar(80) NOT NULL,
    `position` int NOT NULL DEFAULT 0,
    PRIMARY KEY (`id`),
    CONSTRAINT `categories_parent_id_name_key` UNIQUE (`parent_id`, `name`),
    CONSTRAINT `categories_parent_id_fkey` FOREIGN KEY (`parent_id`) REFERENCES `categories` (`id`)
);

-- create table products  [blocks nothing]
CREATE TABLE `products` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `category_id` bigint NOT NULL,
    `name` varchar(160) NOT NULL,
    `description` longtext NULL,
    `legacy_code` varchar(20) NULL,
    `active` tinyint(1) NOT NULL DEFAULT 1,
    `attributes` json NOT NULL DEFAULT (json_object()),
    `created_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `updated_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (`id`),
    CONSTRAINT `products_category_id_fkey` FOREIGN KEY (`category_id`) REFERENCES `categories` (`id`)
);
CREATE INDEX `products_active_first_idx` ON `products` (`active`, `category_id`, `name`);
CREATE INDEX `products_category_id_idx` ON `products` (`category_id`);

-- create table variants  [blocks nothing]
CREATE TABLE `variants` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `product_id` bigint NOT NULL,
    `sku` varchar(40) NOT NULL,
    `title` varchar(120) NOT NULL,
    `price` decimal(12, 2) NOT NULL,
    `compare_at_price` decimal(12, 2) NULL,
    `stock` int NOT NULL DEFAULT 0,
    `attributes` json NULL,
    `created_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `updated_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (`id`),
    CONSTRAINT `variants_sku_key` UNIQUE (`sku`),
    CONSTRAINT `variants_discounted` CHECK (compare_at_price IS NULL OR compare_at_price > price),
    CONSTRAINT `variants_price_check` CHECK (price >= 0),
    CONSTRAINT `variants_stock_check` CHECK (stock >= 0),
    CONSTRAINT `variants_product_id_fkey` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE
);
CREATE INDEX `variants_product_id_idx` ON `variants` (`product_id`);

-- create table tags  [blocks nothing]
CREATE TABLE `tags` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `name` varchar(40) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `tags_name_key` UNIQUE (`name`)
);

-- create table product_tags  [blocks nothing]
CREATE TABLE `product_tags` (
    `product_id` bigint NOT NULL,
    `tag_id` bigint NOT NULL,
    PRIMARY KEY (`product_id`, `tag_id`),
    CONSTRAINT `product_tags_product_id_fkey` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE,
    CONSTRAINT `product_tags_tag_id_fkey` FOREIGN KEY (`tag_id`) REFERENCES `tags` (`id`) ON DELETE CASCADE
);
CREATE INDEX `product_tags_tag_id_idx` ON `product_tags` (`tag_id`);

-- create table addresses  [blocks nothing]
CREATE TABLE `addresses` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `user_id` bigint NOT NULL,
    `street` varchar(200) NOT NULL,
    `city` varchar(100) NOT NULL,
    `postal_code` int NOT NULL,
    `country` varchar(2) NOT NULL DEFAULT 'DE',
    `created_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `updated_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (`id`),
    CONSTRAINT `addresses_country_check` CHECK (length(country) = 2)
);
CREATE INDEX `addresses_user_id_idx` ON `addresses` (`user_id`);

-- create table users  [blocks nothing]
CREATE TABLE `users` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `email` varchar(320) NOT NULL,
    `name` varchar(120) NOT NULL,
    `fax` varchar(40) NULL,
    `preferences` json NULL,
    `default_address_id` bigint NULL,
    `created_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `updated_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (`id`),
    CONSTRAINT `users_email_key` UNIQUE (`email`),
    CONSTRAINT `users_default_address_id_fkey` FOREIGN KEY (`default_address_id`) REFERENCES `addresses` (`id`) ON DELETE SET NULL
) COMMENT = 'People who have an account';
CREATE INDEX `users_default_address_id_idx` ON `users` (`default_address_id`);

-- create table orders  [blocks nothing]
CREATE TABLE `orders` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `number` varchar(24) NOT NULL COMMENT 'What the customer sees',
    `user_id` bigint NOT NULL,
    `shipping_address_id` bigint NULL,
    `status` enum('pending', 'paid', 'shipped', 'cancelled') NOT NULL DEFAULT 'pending',
    `currency` varchar(3) NOT NULL DEFAULT 'EUR',
    `total` decimal(12, 2) NOT NULL DEFAULT 0,
    `note` longtext NULL,
    `placed_at` timestamp(6) NULL,
    `created_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `updated_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (`id`),
    CONSTRAINT `orders_number_key` UNIQUE (`number`),
    CONSTRAINT `orders_total_not_negative` CHECK (total >= 0),
    CONSTRAINT `orders_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`),
    CONSTRAINT `orders_shipping_address_id_fkey` FOREIGN KEY (`shipping_address_id`) REFERENCES `addresses` (`id`) ON DELETE SET NULL
) COMMENT = 'One row per checkout';
CREATE INDEX `orders_user_id_idx` ON `orders` (`user_id`);
CREATE INDEX `orders_shipping_address_id_idx` ON `orders` (`shipping_address_id`);

-- create table order_items  [blocks nothing]
CREATE TABLE `order_items` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `order_id` bigint NOT NULL,
    `variant_id` bigint NOT NULL,
    `quantity` smallint NOT NULL,
    `unit_price` decimal(12, 2) NOT NULL,
    `total` decimal(12, 2) GENERATED ALWAYS AS (quantity * unit_price) STORED NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `order_items_order_id_variant_id_key` UNIQUE (`order_id`, `variant_id`),
    CONSTRAINT `order_items_quantity_check` CHECK (quantity > 0),
    CONSTRAINT `order_items_order_id_fkey` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON DELETE CASCADE,
    CONSTRAINT `order_items_variant_id_fkey` FOREIGN KEY (`variant_id`) REFERENCES `variants` (`id`)
);
CREATE INDEX `order_items_variant_id_idx` ON `order_items` (`variant_id`);

-- add foreign key addresses_user_id_fkey on addresses  [blocks nothing]
ALTER TABLE `addresses` ADD CONSTRAINT `addresses_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE;

SET SESSION sql_mode = @schema_sql_mode;
