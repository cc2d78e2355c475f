-- up

-- file 1 of 1 (statement by statement), alter_people_7_changes
-- rename column people.name to full_name
--   [blocks all] breaks-old-code:people.name breaks-new-code:people.full_name
ALTER TABLE `people` RENAME COLUMN `name` TO `full_name`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column people.age to years
--   [blocks all] breaks-old-code:people.age breaks-new-code:people.years
ALTER TABLE `people` RENAME COLUMN `age` TO `years`, ALGORITHM=INSTANT, LOCK=NONE;
-- change type of people.full_name from varchar(40) to varchar(80) (way back: may fail)
--   [blocks all] rewrite:people blocks-writes:people breaks-old-code:people.full_name
ALTER TABLE `people` MODIFY COLUMN `full_name` varchar(80) NOT NULL, ALGORITHM=COPY;
-- change type of people.years from integer to bigint (way back: may fail)
--   [blocks all] rewrite:people blocks-writes:people breaks-old-code:people.years
ALTER TABLE `people` MODIFY COLUMN `years` bigint NOT NULL, ALGORITHM=COPY;
-- allow null in people.years (way back: may fail)
--   [blocks all] rewrite:people
ALTER TABLE `people` MODIFY COLUMN `years` bigint NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add index people_full_name_idx on people
--   [blocks all] full-scan:people
CREATE INDEX `people_full_name_idx` ON `people` (`full_name`) ALGORITHM=NOCOPY LOCK=NONE;
-- add check people_age_known on people
--   [blocks all] breaks-old-code:people.people_age_known may-fail:people.people_age_known rewrite:people blocks-writes:people
ALTER TABLE `people` ADD CONSTRAINT `people_age_known` CHECK (years >= 0), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_people_7_changes
-- drop check people_age_known on people
--   [blocks all]
ALTER TABLE `people` DROP CONSTRAINT `people_age_known`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index people_full_name_idx on people
--   [blocks all]
ALTER TABLE `people` DROP INDEX `people_full_name_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- require people.years
--   [blocks all] rewrite:people may-fail:people.years breaks-old-code:people.years
ALTER TABLE `people` MODIFY COLUMN `years` bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- change type of people.years from bigint to integer
--   [blocks all] rewrite:people blocks-writes:people may-fail:people.years breaks-old-code:people.years
ALTER TABLE `people` MODIFY COLUMN `years` int NOT NULL, ALGORITHM=COPY;
-- change type of people.full_name from varchar(80) to varchar(40)
--   [blocks all] rewrite:people blocks-writes:people may-fail:people.full_name breaks-old-code:people.full_name
ALTER TABLE `people` MODIFY COLUMN `full_name` varchar(40) NOT NULL, ALGORITHM=COPY;
-- rename column people.years to age
--   [blocks all] breaks-old-code:people.years breaks-new-code:people.age
ALTER TABLE `people` RENAME COLUMN `years` TO `age`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column people.full_name to name
--   [blocks all] breaks-old-code:people.full_name breaks-new-code:people.name
ALTER TABLE `people` RENAME COLUMN `full_name` TO `name`, ALGORITHM=INSTANT, LOCK=NONE;
