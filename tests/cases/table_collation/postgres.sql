-- up

-- file 1 of 1 (in a transaction), add_column_tags_label
-- add column tags.label (way back: exact unless written)
--   [blocks all]
ALTER TABLE "tags" ADD COLUMN "label" varchar(20) NOT NULL DEFAULT 'x';

-- down

-- file 1 of 1 (in a transaction), add_column_tags_label
-- drop column tags.label
--   [blocks all] data-loss:tags.label breaks-old-code:tags.label
ALTER TABLE "tags" DROP COLUMN "label";
