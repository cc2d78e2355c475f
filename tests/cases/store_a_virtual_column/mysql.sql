-- up

-- file 1 of 1 (statement by statement), alter_lines_2_changes
-- compute lines.total
--   [blocks all]
ALTER TABLE `lines` DROP INDEX `lines_total_idx`, ALGORITHM=INPLACE, LOCK=NONE;
--   [blocks all]
ALTER TABLE `lines` DROP COLUMN `total`, ALGORITHM=INSTANT;
--   [blocks all] rewrite:lines blocks-writes:lines
ALTER TABLE `lines` ADD COLUMN `total` bigint GENERATED ALWAYS AS (price * 2) STORED, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] full-scan:lines
CREATE INDEX `lines_total_idx` ON `lines` (`total`) ALGORITHM=INPLACE LOCK=NONE;
-- compute lines.next
--   [blocks all]
ALTER TABLE `lines` DROP COLUMN `next`, ALGORITHM=INSTANT;
--   [blocks all]
ALTER TABLE `lines` ADD COLUMN `next` bigint GENERATED ALWAYS AS (price + 1) VIRTUAL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_lines_2_changes
-- compute lines.next
--   [blocks all]
ALTER TABLE `lines` DROP COLUMN `next`, ALGORITHM=INSTANT;
--   [blocks all] rewrite:lines blocks-writes:lines
ALTER TABLE `lines` ADD COLUMN `next` bigint GENERATED ALWAYS AS (price + 1) STORED, ALGORITHM=COPY, LOCK=SHARED;
-- compute lines.total
--   [blocks all]
ALTER TABLE `lines` DROP INDEX `lines_total_idx`, ALGORITHM=INPLACE, LOCK=NONE;
--   [blocks all]
ALTER TABLE `lines` DROP COLUMN `total`, ALGORITHM=INSTANT;
--   [blocks all]
ALTER TABLE `lines` ADD COLUMN `total` bigint GENERATED ALWAYS AS (price * 2) VIRTUAL, ALGORITHM=INSTANT;
--   [blocks all] full-scan:lines
CREATE INDEX `lines_total_idx` ON `lines` (`total`) ALGORITHM=INPLACE LOCK=NONE;
