-- up

-- file 1 of 1 (in a transaction), alter_tags_2_changes
-- retire column tags.label (way back: may fail)
--   [blocks all] breaks-old-code:tags.label
ALTER TABLE "tags" RENAME COLUMN "label" TO "_retired_label";
--   [blocks all]
ALTER TABLE "tags" ALTER COLUMN "_retired_label" DROP NOT NULL;
-- retire column tags.note
--   [blocks all] breaks-old-code:tags.note
ALTER TABLE "tags" RENAME COLUMN "note" TO "_retired_note";

-- down

-- file 1 of 1 (in a transaction), alter_tags_2_changes
-- restore column tags.note
--   [blocks all] breaks-new-code:tags.note
ALTER TABLE "tags" RENAME COLUMN "_retired_note" TO "note";
-- restore column tags.label
--   [blocks all]
ALTER TABLE "tags" RENAME COLUMN "_retired_label" TO "label";
--   [blocks all] full-scan:tags blocks-reads:tags blocks-writes:tags may-fail:tags.label breaks-new-code:tags.label
ALTER TABLE "tags" ALTER COLUMN "label" SET NOT NULL;
