-- up

-- file 1 of 1 (statement by statement), change_type_of_bills_paid
-- change type of bills.paid from bool to decimal(12, 2) (way back: lossy)
--   [blocks all] rewrite:bills blocks-writes:bills may-fail:bills.paid
ALTER TABLE `bills` ADD COLUMN `_new_paid` decimal(12, 2) GENERATED ALWAYS AS (paid + 0) STORED, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] full-scan:bills
ALTER TABLE `bills` ADD INDEX `bills_tenant_id_fkey` (`tenant_id`), ALGORITHM=INPLACE, LOCK=NONE;
--   [blocks all]
ALTER TABLE `bills` DROP INDEX `bills_tenant_id_paid_idx`, ALGORITHM=INPLACE, LOCK=NONE;
--   [blocks all] may-fail:bills.paid breaks-old-code:bills.paid rewrite:bills blocks-writes:bills
ALTER TABLE `bills` DROP COLUMN `paid`, CHANGE COLUMN `_new_paid` `paid` decimal(12, 2) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] full-scan:bills
CREATE INDEX `bills_tenant_id_paid_idx` ON `bills` (`tenant_id`, `paid`) ALGORITHM=INPLACE LOCK=NONE;
--   [blocks all]
ALTER TABLE `bills` DROP INDEX `bills_tenant_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), change_type_of_bills_paid
-- change type of bills.paid from decimal(12, 2) to bool
--   [blocks all] rewrite:bills blocks-writes:bills may-fail:bills.paid
ALTER TABLE `bills` ADD COLUMN `_new_paid` tinyint(1) GENERATED ALWAYS AS (paid <> 0) STORED, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] full-scan:bills
ALTER TABLE `bills` ADD INDEX `bills_tenant_id_fkey` (`tenant_id`), ALGORITHM=INPLACE, LOCK=NONE;
--   [blocks all]
ALTER TABLE `bills` DROP INDEX `bills_tenant_id_paid_idx`, ALGORITHM=INPLACE, LOCK=NONE;
--   [blocks all] may-fail:bills.paid breaks-old-code:bills.paid rewrite:bills blocks-writes:bills
ALTER TABLE `bills` DROP COLUMN `paid`, CHANGE COLUMN `_new_paid` `paid` tinyint(1) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] full-scan:bills
CREATE INDEX `bills_tenant_id_paid_idx` ON `bills` (`tenant_id`, `paid`) ALGORITHM=INPLACE LOCK=NONE;
--   [blocks all]
ALTER TABLE `bills` DROP INDEX `bills_tenant_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
