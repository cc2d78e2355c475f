-- note: charges.double is computed when written: older versions of the database have no other way
-- up

-- file 1 of 1 (in a transaction), add_column_charges_double
-- add column charges.double
--   [blocks all] rewrite:charges blocks-reads:charges blocks-writes:charges
ALTER TABLE "charges" ADD COLUMN "double" integer GENERATED ALWAYS AS (price * 2) STORED;

-- down

-- file 1 of 1 (in a transaction), add_column_charges_double
-- drop column charges.double
--   [blocks all] breaks-old-code:charges.double
ALTER TABLE "charges" DROP COLUMN "double";
