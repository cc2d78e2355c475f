-- up

-- file 1 of 1 (in a transaction), add_column_charges_double
-- add column charges.double
--   [blocks all]
ALTER TABLE "charges" ADD COLUMN "double" integer GENERATED ALWAYS AS (price * 2) VIRTUAL;

-- down

-- file 1 of 1 (in a transaction), add_column_charges_double
-- drop column charges.double
--   [blocks all] rewrite:charges blocks-writes:charges breaks-old-code:charges.double
ALTER TABLE "charges" DROP COLUMN "double";
