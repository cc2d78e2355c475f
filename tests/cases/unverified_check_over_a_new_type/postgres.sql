-- up

-- file 1 of 1 (in a transaction), change_type_of_products_price
-- change type of products.price from integer to bigint (way back: lossy)
--   [blocks all] rewrite:products blocks-reads:products blocks-writes:products may-fail:products.price breaks-old-code:products.price
ALTER TABLE "products" ALTER COLUMN "price" TYPE bigint USING price + 0;

-- down

-- file 1 of 1 (in a transaction), change_type_of_products_price
-- change type of products.price from bigint to integer
--   [blocks all] rewrite:products blocks-reads:products blocks-writes:products may-fail:products.price breaks-old-code:products.price
ALTER TABLE "products" ALTER COLUMN "price" TYPE integer;
