-- up

-- file 1 of 1 (statement by statement), add_parts
-- create table parts (way back: exact unless written)
CREATE TABLE `parts` (
    `id` bigint NOT NULL,
    `number` int NOT NULL,
    `of` int NULL,
    PRIMARY KEY (`id`)
);
CREATE UNIQUE INDEX `parts_number_key` ON `parts` (`number`);
CREATE INDEX `parts_of_idx` ON `parts` (`of`);
-- add foreign key parts_of_fkey on parts
ALTER TABLE `parts` ADD CONSTRAINT `parts_of_fkey` FOREIGN KEY (`of`) REFERENCES `parts` (`number`);

-- down

-- file 1 of 1 (statement by statement), add_parts
-- drop foreign key parts_of_fkey on parts
--   [blocks all]
ALTER TABLE `parts` DROP FOREIGN KEY `parts_of_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop table parts
--   [blocks all] data-loss:parts breaks-old-code:parts
DROP TABLE `parts`;
