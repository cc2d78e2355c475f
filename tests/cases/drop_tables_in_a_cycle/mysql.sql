-- up

-- file 1 of 1 (statement by statement), alter_eggs_3_changes
-- drop foreign key eggs_laid_by_fkey on eggs (way back: may fail)
--   [blocks all]
ALTER TABLE `eggs` DROP FOREIGN KEY `eggs_laid_by_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop table chickens (way back: lossy)
--   [blocks all] data-loss:chickens breaks-old-code:chickens
DROP TABLE `chickens`;
-- drop table eggs (way back: lossy)
--   [blocks all] data-loss:eggs breaks-old-code:eggs
DROP TABLE `eggs`;

-- down

-- file 1 of 1 (statement by statement), alter_eggs_3_changes
-- create table eggs
CREATE TABLE `eggs` (
    `id` bigint NOT NULL,
    `laid_by` bigint NULL,
    PRIMARY KEY (`id`)
);
CREATE INDEX `eggs_laid_by_idx` ON `eggs` (`laid_by`);
-- create table chickens
--   [blocks all]
CREATE TABLE `chickens` (
    `id` bigint NOT NULL,
    `hatched_from` bigint NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `chickens_hatched_from_fkey` FOREIGN KEY (`hatched_from`) REFERENCES `eggs` (`id`)
);
CREATE INDEX `chickens_hatched_from_idx` ON `chickens` (`hatched_from`);
-- add foreign key eggs_laid_by_fkey on eggs
--   [blocks all] rewrite:eggs blocks-writes:eggs breaks-old-code:eggs.eggs_laid_by_fkey may-fail:eggs.eggs_laid_by_fkey
ALTER TABLE `eggs` ADD CONSTRAINT `eggs_laid_by_fkey` FOREIGN KEY (`laid_by`) REFERENCES `chickens` (`id`), ALGORITHM=COPY, LOCK=SHARED;
