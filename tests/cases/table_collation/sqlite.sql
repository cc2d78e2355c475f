-- up

-- file 1 of 1 (in a transaction), add_column_tags_label
-- add column tags.label (way back: exact unless written)
--   [blocks all]
ALTER TABLE "tags" ADD COLUMN "label" text NOT NULL DEFAULT 'x';

-- down

-- file 1 of 1 (in a transaction), add_column_tags_label
-- drop column tags.label
--   [blocks all] rewrite:tags blocks-writes:tags data-loss:tags.label breaks-old-code:tags.label
ALTER TABLE "tags" DROP COLUMN "label";
