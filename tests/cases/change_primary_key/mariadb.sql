-- up

-- file 1 of 1 (statement by statement), alter_countries_2_changes
-- change primary key of countries (way back: may fail)
--   [blocks all] rewrite:countries may-fail:countries breaks-old-code:countries
ALTER TABLE `countries` DROP PRIMARY KEY, ADD PRIMARY KEY (`code`), ALGORITHM=INPLACE, LOCK=NONE;
-- allow null in countries.id (way back: may fail)
--   [blocks all] rewrite:countries
ALTER TABLE `countries` MODIFY COLUMN `id` int NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_countries_2_changes
-- require countries.id
--   [blocks all] rewrite:countries may-fail:countries.id breaks-old-code:countries.id
ALTER TABLE `countries` MODIFY COLUMN `id` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of countries
--   [blocks all] rewrite:countries may-fail:countries breaks-old-code:countries
ALTER TABLE `countries` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`), ALGORITHM=INPLACE, LOCK=NONE;
