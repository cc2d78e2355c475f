-- 20261122095229_retype_postal_codes: up, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- change type of addresses.postal_code from integer to varchar(12)  [blocks all]  rewrite:addresses  blocks-reads:addresses  blocks-writes:addresses  may-fail:addresses.postal_code  breaks-old-code:addresses.postal_code
ALTER TABLE "addresses" ALTER COLUMN "postal_code" TYPE varchar(12);

-- change type of order_items.quantity from smallint to integer  [blocks all]  rewrite:order_items  blocks-reads:order_items  blocks-writes:order_items  breaks-old-code:order_items.quantity
ALTER TABLE "order_items" DROP COLUMN "total";
ALTER TABLE "order_items" ALTER COLUMN "quantity" TYPE integer;
ALTER TABLE "order_items" ADD COLUMN "total" numeric(12, 2) GENERATED ALWAYS AS (quantity * unit_price) STORED NOT NULL;
