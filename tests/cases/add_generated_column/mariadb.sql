-- up

-- file 1 of 1 (statement by statement), alter_charges_2_changes
-- add column charges.amount (way back: exact unless written)
--   [blocks all]
ALTER TABLE `charges` ADD COLUMN `amount` int NOT NULL DEFAULT 1, ALGORITHM=INSTANT, LOCK=NONE;
-- add column charges.total
--   [blocks all] rewrite:charges blocks-writes:charges
ALTER TABLE `charges` ADD COLUMN `total` int GENERATED ALWAYS AS (price * amount) STORED, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_charges_2_changes
-- drop column charges.total
--   [blocks all] breaks-old-code:charges.total
ALTER TABLE `charges` DROP COLUMN `total`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column charges.amount
--   [blocks all] data-loss:charges.amount breaks-old-code:charges.amount
ALTER TABLE `charges` DROP COLUMN `amount`, ALGORITHM=INSTANT, LOCK=NONE;
