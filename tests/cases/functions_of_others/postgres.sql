-- up

-- file 1 of 1 (in a transaction), alter_vouchers_2_changes
-- add column vouchers.made (way back: exact unless written)
--   [blocks all]
ALTER TABLE "vouchers" ADD COLUMN "made" timestamptz NOT NULL DEFAULT pg_catalog.now();
-- add check vouchers_code_known on vouchers
--   [blocks all] breaks-old-code:vouchers.vouchers_code_known may-fail:vouchers.vouchers_code_known full-scan:vouchers blocks-reads:vouchers blocks-writes:vouchers
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_code_known" CHECK (tools.is_code(code));

-- down

-- file 1 of 1 (in a transaction), alter_vouchers_2_changes
-- drop check vouchers_code_known on vouchers
--   [blocks all]
ALTER TABLE "vouchers" DROP CONSTRAINT "vouchers_code_known";
-- drop column vouchers.made
--   [blocks all] data-loss:vouchers.made breaks-old-code:vouchers.made
ALTER TABLE "vouchers" DROP COLUMN "made";
