-- up

-- file 1 of 1 (statement by statement), alter_organisational_units_of_the_enterprise_4_changes
-- add column organisational_units_of_the_enterprise.a_rather_long_name_of_a_column_two (way back: exact unless written)
--   [blocks all]
ALTER TABLE `organisational_units_of_the_enterprise` ADD COLUMN `a_rather_long_name_of_a_column_two` bigint NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- add index organisational_units_of_the_enterprise_a_rather_long_na_01ea4dda on organisational_units_of_the_enterprise
--   [blocks all] full-scan:organisational_units_of_the_enterprise
CREATE INDEX `organisational_units_of_the_enterprise_a_rather_long_na_01ea4dda` ON `organisational_units_of_the_enterprise` (`a_rather_long_name_of_a_column_one`, `a_rather_long_name_of_a_column_two`) ALGORITHM=NOCOPY LOCK=NONE;
-- add index organisational_units_of_the_enterprise_a_rather_long_na_c503ec18 on organisational_units_of_the_enterprise
--   [blocks all] full-scan:organisational_units_of_the_enterprise
CREATE INDEX `organisational_units_of_the_enterprise_a_rather_long_na_c503ec18` ON `organisational_units_of_the_enterprise` (`a_rather_long_name_of_a_column_two`, `a_rather_long_name_of_a_column_one`) ALGORITHM=NOCOPY LOCK=NONE;
-- add foreign key organisational_units_of_the_enterprise_a_rather_long_na_7ba93b61 on organisational_units_of_the_enterprise
--   [blocks all] rewrite:organisational_units_of_the_enterprise blocks-writes:organisational_units_of_the_enterprise breaks-old-code:organisational_units_of_the_enterprise.organisational_units_of_the_enterprise_a_rather_long_na_7ba93b61 may-fail:organisational_units_of_the_enterprise.organisational_units_of_the_enterprise_a_rather_long_na_7ba93b61
ALTER TABLE `organisational_units_of_the_enterprise` ADD CONSTRAINT `organisational_units_of_the_enterprise_a_rather_long_na_7ba93b61` FOREIGN KEY (`a_rather_long_name_of_a_column_two`) REFERENCES `organisational_units_of_the_enterprise` (`id`), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_organisational_units_of_the_enterprise_4_changes
-- drop foreign key organisational_units_of_the_enterprise_a_rather_long_na_7ba93b61 on organisational_units_of_the_enterprise
--   [blocks all]
ALTER TABLE `organisational_units_of_the_enterprise` DROP FOREIGN KEY `organisational_units_of_the_enterprise_a_rather_long_na_7ba93b61`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index organisational_units_of_the_enterprise_a_rather_long_na_c503ec18 on organisational_units_of_the_enterprise
--   [blocks all]
ALTER TABLE `organisational_units_of_the_enterprise` DROP INDEX `organisational_units_of_the_enterprise_a_rather_long_na_c503ec18`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop index organisational_units_of_the_enterprise_a_rather_long_na_01ea4dda on organisational_units_of_the_enterprise
--   [blocks all]
ALTER TABLE `organisational_units_of_the_enterprise` DROP INDEX `organisational_units_of_the_enterprise_a_rather_long_na_01ea4dda`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop column organisational_units_of_the_enterprise.a_rather_long_name_of_a_column_two
--   [blocks all] data-loss:organisational_units_of_the_enterprise.a_rather_long_name_of_a_column_two breaks-old-code:organisational_units_of_the_enterprise.a_rather_long_name_of_a_column_two
ALTER TABLE `organisational_units_of_the_enterprise` DROP COLUMN `a_rather_long_name_of_a_column_two`, ALGORITHM=INSTANT, LOCK=NONE;
