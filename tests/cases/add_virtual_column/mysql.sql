-- up

-- file 1 of 1 (statement by statement), add_column_charges_double
-- add column charges.double
--   [blocks all]
ALTER TABLE `charges` ADD COLUMN `double` int GENERATED ALWAYS AS (price * 2) VIRTUAL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), add_column_charges_double
-- drop column charges.double
--   [blocks all] breaks-old-code:charges.double
ALTER TABLE `charges` DROP COLUMN `double`, ALGORITHM=INSTANT;
