-- up

-- file 1 of 1 (in a transaction), alter_items_2_changes
-- rename column items.label to caption
--   [blocks all] breaks-old-code:items.label breaks-new-code:items.caption
ALTER TABLE "items" RENAME COLUMN "label" TO "caption";
-- allow null in items.caption (way back: may fail)
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "caption" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), alter_items_2_changes
-- require items.caption
--   [blocks all] full-scan:items blocks-reads:items blocks-writes:items may-fail:items.caption breaks-old-code:items.caption
ALTER TABLE "items" ALTER COLUMN "caption" SET NOT NULL;
-- rename column items.caption to label
--   [blocks all] breaks-old-code:items.caption breaks-new-code:items.label
ALTER TABLE "items" RENAME COLUMN "caption" TO "label";
