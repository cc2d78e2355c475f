-- up

-- file 1 of 1 (statement by statement), alter_people_2_changes
-- add column people.name_key
--   [blocks all] rewrite:people blocks-writes:people
ALTER TABLE `people` ADD COLUMN `name_key` varchar(40) GENERATED ALWAYS AS (lower(name)) STORED, ALGORITHM=COPY;
-- add index people_name_key_idx on people
--   [blocks all] full-scan:people
CREATE INDEX `people_name_key_idx` ON `people` (`name_key`) ALGORITHM=NOCOPY LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_people_2_changes
-- drop index people_name_key_idx on people
--   [blocks all]
ALTER TABLE `people` DROP INDEX `people_name_key_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop column people.name_key
--   [blocks all] breaks-old-code:people.name_key
ALTER TABLE `people` DROP COLUMN `name_key`, ALGORITHM=INSTANT, LOCK=NONE;
