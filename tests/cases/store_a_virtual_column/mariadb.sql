-- up

-- file 1 of 1 (statement by statement), alter_lines_2_changes
-- compute lines.total
--   [blocks all]
ALTER TABLE `lines` DROP INDEX `lines_total_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
--   [blocks all]
ALTER TABLE `lines` DROP COLUMN `total`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] rewrite:lines blocks-writes:lines
ALTER TABLE `lines` ADD COLUMN `total` bigint GENERATED ALWAYS AS (price * 2) STORED, ALGORITHM=COPY;
--   [blocks all] full-scan:lines
CREATE INDEX `lines_total_idx` ON `lines` (`total`) ALGORITHM=NOCOPY LOCK=NONE;
-- compute lines.next
--   [blocks all]
ALTER TABLE `lines` DROP COLUMN `next`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all]
ALTER TABLE `lines` ADD COLUMN `next` bigint GENERATED ALWAYS AS (price + 1) VIRTUAL, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_lines_2_changes
-- compute lines.next
--   [blocks all]
ALTER TABLE `lines` DROP COLUMN `next`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] rewrite:lines blocks-writes:lines
ALTER TABLE `lines` ADD COLUMN `next` bigint GENERATED ALWAYS AS (price + 1) STORED, ALGORITHM=COPY;
-- compute lines.total
--   [blocks all]
ALTER TABLE `lines` DROP INDEX `lines_total_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
--   [blocks all]
ALTER TABLE `lines` DROP COLUMN `total`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all]
ALTER TABLE `lines` ADD COLUMN `total` bigint GENERATED ALWAYS AS (price * 2) VIRTUAL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] full-scan:lines
CREATE INDEX `lines_total_idx` ON `lines` (`total`) ALGORITHM=NOCOPY LOCK=NONE;
