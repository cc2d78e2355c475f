-- up

-- file 1 of 3 (in a transaction), alter_items_4_changes_1
-- rename column items.qty to quantity
--   [blocks all] breaks-old-code:items.qty breaks-new-code:items.quantity
ALTER TABLE "items" RENAME COLUMN "qty" TO "quantity";
-- change type of items.quantity from integer to bigint (way back: may fail)
--   [blocks all] rewrite:items blocks-reads:items blocks-writes:items breaks-old-code:items.quantity
ALTER TABLE "items" ALTER COLUMN "quantity" TYPE bigint;

-- file 2 of 3 (in a transaction), alter_items_4_changes_2
-- fill column items.quantity (way back: lossy)
--   [blocks writes] full-scan:items blocks-writes:items
UPDATE "items" SET "quantity" = 1 WHERE "quantity" IS NULL;

-- file 3 of 3 (in a transaction), alter_items_4_changes_3
-- require items.quantity
--   [blocks all] may-fail:items.quantity full-scan:items blocks-reads:items blocks-writes:items breaks-old-code:items.quantity
ALTER TABLE "items" ALTER COLUMN "quantity" SET NOT NULL;
-- set default of items.quantity
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "quantity" SET DEFAULT 1;

-- down

-- file 3 of 3 (in a transaction), alter_items_4_changes_3
-- drop default of items.quantity
--   [blocks all] breaks-old-code:items.quantity
ALTER TABLE "items" ALTER COLUMN "quantity" DROP DEFAULT;
-- allow null in items.quantity
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "quantity" DROP NOT NULL;

-- file 2 of 3 (in a transaction), alter_items_4_changes_2
-- keep the values of column items.quantity

-- file 1 of 3 (in a transaction), alter_items_4_changes_1
-- change type of items.quantity from bigint to integer
--   [blocks all] rewrite:items blocks-reads:items blocks-writes:items may-fail:items.quantity breaks-old-code:items.quantity
ALTER TABLE "items" ALTER COLUMN "quantity" TYPE integer;
-- rename column items.quantity to qty
--   [blocks all] breaks-old-code:items.quantity breaks-new-code:items.qty
ALTER TABLE "items" RENAME COLUMN "quantity" TO "qty";
