-- up

-- file 1 of 1 (statement by statement), compute_charges_total
-- compute charges.total
--   [blocks all]
ALTER TABLE `charges` DROP COLUMN `total`, ALGORITHM=INSTANT;
--   [blocks all] rewrite:charges blocks-writes:charges
ALTER TABLE `charges` ADD COLUMN `total` int GENERATED ALWAYS AS (price * 3) STORED, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), compute_charges_total
-- compute charges.total
--   [blocks all]
ALTER TABLE `charges` DROP COLUMN `total`, ALGORITHM=INSTANT;
--   [blocks all] rewrite:charges blocks-writes:charges
ALTER TABLE `charges` ADD COLUMN `total` int GENERATED ALWAYS AS (price * 2) STORED, ALGORITHM=COPY, LOCK=SHARED;
