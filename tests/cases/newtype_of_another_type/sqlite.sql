-- up

-- file 1 of 1 (in a transaction), add_column_parcels_code
-- add column parcels.code (way back: exact unless written)
--   [blocks all]
ALTER TABLE "parcels" ADD COLUMN "code" text;

-- down

-- file 1 of 1 (in a transaction), add_column_parcels_code
-- drop column parcels.code
--   [blocks all] rewrite:parcels blocks-writes:parcels data-loss:parcels.code breaks-old-code:parcels.code
ALTER TABLE "parcels" DROP COLUMN "code";
