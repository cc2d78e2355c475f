-- up

-- file 1 of 1 (statement by statement), alter_invoices_2_changes
-- drop foreign key invoices_payer_id_fkey on invoices (way back: may fail)
--   [blocks all]
ALTER TABLE `invoices` DROP FOREIGN KEY `invoices_payer_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- add foreign key invoices_payer_id_fkey on invoices
--   [blocks all] rewrite:invoices blocks-writes:invoices breaks-old-code:invoices.invoices_payer_id_fkey may-fail:invoices.invoices_payer_id_fkey
ALTER TABLE `invoices` ADD CONSTRAINT `invoices_payer_id_fkey` FOREIGN KEY (`payer_id`) REFERENCES `companies` (`id`), ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_invoices_2_changes
-- drop foreign key invoices_payer_id_fkey on invoices
--   [blocks all]
ALTER TABLE `invoices` DROP FOREIGN KEY `invoices_payer_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- add foreign key invoices_payer_id_fkey on invoices
--   [blocks all] rewrite:invoices blocks-writes:invoices breaks-old-code:invoices.invoices_payer_id_fkey may-fail:invoices.invoices_payer_id_fkey
ALTER TABLE `invoices` ADD CONSTRAINT `invoices_payer_id_fkey` FOREIGN KEY (`payer_id`) REFERENCES `people` (`id`), ALGORITHM=COPY, LOCK=SHARED;
