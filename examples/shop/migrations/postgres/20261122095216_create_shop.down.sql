-- 20261122095216_create_shop: down, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- drop foreign key addresses_user_id_fkey on addresses  [blocks all]
ALTER TABLE "addresses" DROP CONSTRAINT "addresses_user_id_fkey";

-- drop table order_items  [blocks all]  data-loss:order_items  breaks-old-code:order_items
DROP TABLE "order_items";

-- drop table orders  [blocks all]  data-loss:orders  breaks-old-code:orders
DROP TABLE "orders";

-- drop table users  [blocks all]  data-loss:users  breaks-old-code:users
DROP TABLE "users";

-- drop table addresses  [blocks all]  data-loss:addresses  breaks-old-code:addresses
DROP TABLE "addresses";

-- drop table product_tags  [blocks all]  data-loss:product_tags  breaks-old-code:product_tags
DROP TABLE "product_tags";

-- drop table tags  [blocks all]  data-loss:tags  breaks-old-code:tags
DROP TABLE "tags";

-- drop table variants  [blocks all]  data-loss:variants  breaks-old-code:variants
DROP TABLE "variants";

-- drop table products  [blocks all]  data-loss:products  breaks-old-code:products
DROP TABLE "products";

-- drop table categories  [blocks all]  data-loss:categories  breaks-old-code:categories
DROP TABLE "categories";

-- drop enum order_status  [blocks nothing]  breaks-old-code:order_status
DROP TYPE "order_status";
