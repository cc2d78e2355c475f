-- up

-- file 1 of 1 (statement by statement), alter_countries_3_changes
-- stop counting countries.id (way back: lossy)
--   [blocks all] breaks-old-code:countries.id
ALTER TABLE `countries` MODIFY COLUMN `id` bigint NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- change primary key of countries (way back: may fail)
--   [blocks all] rewrite:countries may-fail:countries breaks-old-code:countries
ALTER TABLE `countries` DROP PRIMARY KEY, ADD PRIMARY KEY (`code`), ALGORITHM=INPLACE, LOCK=NONE;
-- drop column countries.id (way back: lossy)
--   [blocks all] data-loss:countries.id breaks-old-code:countries.id
ALTER TABLE `countries` DROP COLUMN `id`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_countries_3_changes
-- add column countries.id
--   [blocks all] may-fail:countries.id breaks-old-code:countries.id
ALTER TABLE `countries` ADD COLUMN `id` bigint NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- change primary key of countries
--   [blocks all] rewrite:countries may-fail:countries breaks-old-code:countries
ALTER TABLE `countries` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`), ALGORITHM=INPLACE, LOCK=NONE;
-- count up countries.id
--   [blocks all] rewrite:countries blocks-writes:countries
ALTER TABLE `countries` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT, ALGORITHM=COPY;
