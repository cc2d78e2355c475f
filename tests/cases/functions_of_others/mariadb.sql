-- up

-- file 1 of 1 (statement by statement), alter_vouchers_2_changes
-- add column vouchers.made (way back: exact unless written)
--   [blocks all]
ALTER TABLE `vouchers` ADD COLUMN `made` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6), ALGORITHM=INSTANT, LOCK=NONE;
-- add check vouchers_code_known on vouchers
--   [blocks all] breaks-old-code:vouchers.vouchers_code_known may-fail:vouchers.vouchers_code_known rewrite:vouchers blocks-writes:vouchers
ALTER TABLE `vouchers` ADD CONSTRAINT `vouchers_code_known` CHECK (code <> ''), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_vouchers_2_changes
-- drop check vouchers_code_known on vouchers
--   [blocks all]
ALTER TABLE `vouchers` DROP CONSTRAINT `vouchers_code_known`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column vouchers.made
--   [blocks all] data-loss:vouchers.made breaks-old-code:vouchers.made
ALTER TABLE `vouchers` DROP COLUMN `made`, ALGORITHM=INSTANT, LOCK=NONE;
