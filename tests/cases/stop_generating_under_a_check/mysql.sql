-- up

-- file 1 of 1 (statement by statement), stop_computing_charges_total
-- stop computing charges.total (way back: exact unless written)
--   [blocks all] rewrite:charges blocks-writes:charges breaks-old-code:charges.total
ALTER TABLE `charges` MODIFY COLUMN `total` int NULL COMMENT 'what is to be paid', ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), stop_computing_charges_total
-- compute charges.total
--   [blocks all]
ALTER TABLE `charges` DROP INDEX `charges_total_idx`, ALGORITHM=INPLACE, LOCK=NONE;
--   [blocks all]
ALTER TABLE `charges` DROP CHECK `charges_total_check`, ALGORITHM=INSTANT;
--   [blocks all] data-loss:charges.total
ALTER TABLE `charges` DROP COLUMN `total`, ALGORITHM=INSTANT;
--   [blocks all] rewrite:charges blocks-writes:charges
ALTER TABLE `charges` ADD COLUMN `total` int GENERATED ALWAYS AS (price * 2) STORED COMMENT 'what is to be paid', ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] full-scan:charges
CREATE INDEX `charges_total_idx` ON `charges` (`total`) ALGORITHM=INPLACE LOCK=NONE;
--   [blocks all] rewrite:charges blocks-writes:charges
ALTER TABLE `charges` ADD CONSTRAINT `charges_total_check` CHECK (total <> price + 1), ALGORITHM=COPY, LOCK=SHARED;
