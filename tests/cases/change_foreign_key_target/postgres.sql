-- up

-- file 1 of 3 (in a transaction), alter_invoices_2_changes_1
-- stop relying on foreign key invoices_payer_id_fkey on invoices

-- file 2 of 3 (in a transaction), alter_invoices_2_changes_2
-- drop foreign key invoices_payer_id_fkey on invoices (way back: may fail)
--   [blocks all]
ALTER TABLE "invoices" DROP CONSTRAINT "invoices_payer_id_fkey";
-- add foreign key invoices_payer_id_fkey on invoices
--   [blocks writes] breaks-old-code:invoices.invoices_payer_id_fkey
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_payer_id_fkey" FOREIGN KEY ("payer_id") REFERENCES "companies" ("id") NOT VALID;

-- file 3 of 3 (in a transaction), alter_invoices_2_changes_3
-- validate foreign key invoices_payer_id_fkey on invoices
--   [blocks ddl] full-scan:invoices may-fail:invoices.invoices_payer_id_fkey full-scan:companies
ALTER TABLE "invoices" VALIDATE CONSTRAINT "invoices_payer_id_fkey";

-- down

-- file 3 of 3 (in a transaction), alter_invoices_2_changes_3
-- stop relying on foreign key invoices_payer_id_fkey on invoices

-- file 2 of 3 (in a transaction), alter_invoices_2_changes_2
-- drop foreign key invoices_payer_id_fkey on invoices
--   [blocks all]
ALTER TABLE "invoices" DROP CONSTRAINT "invoices_payer_id_fkey";
-- add foreign key invoices_payer_id_fkey on invoices
--   [blocks writes] breaks-old-code:invoices.invoices_payer_id_fkey
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_payer_id_fkey" FOREIGN KEY ("payer_id") REFERENCES "people" ("id") NOT VALID;

-- file 1 of 3 (in a transaction), alter_invoices_2_changes_1
-- validate foreign key invoices_payer_id_fkey on invoices
--   [blocks ddl] full-scan:invoices may-fail:invoices.invoices_payer_id_fkey full-scan:people
ALTER TABLE "invoices" VALIDATE CONSTRAINT "invoices_payer_id_fkey";
