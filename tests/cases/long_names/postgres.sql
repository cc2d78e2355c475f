-- up

-- file 1 of 5 (in a transaction), alter_organisational_units_of_the_enterprise_4_changes_1
-- add column organisational_units_of_the_enterprise.a_rather_long_name_of_a_column_two (way back: exact unless written)
--   [blocks all]
ALTER TABLE "organisational_units_of_the_enterprise" ADD COLUMN "a_rather_long_name_of_a_column_two" bigint;

-- file 2 of 5 (alone), alter_organisational_units_of_the_enterprise_4_changes_2
-- add index organisational_units_of_the_enterprise_a_rather_long_n_01ea4dda on organisational_units_of_the_enterprise
--   [blocks ddl] full-scan:organisational_units_of_the_enterprise not-transactional:organisational_units_of_the_enterprise.organisational_units_of_the_enterprise_a_rather_long_n_01ea4dda
CREATE INDEX CONCURRENTLY "organisational_units_of_the_enterprise_a_rather_long_n_01ea4dda" ON "organisational_units_of_the_enterprise" ("a_rather_long_name_of_a_column_one", "a_rather_long_name_of_a_column_two");

-- file 3 of 5 (alone), alter_organisational_units_of_the_enterprise_4_changes_3
-- add index organisational_units_of_the_enterprise_a_rather_long_n_c503ec18 on organisational_units_of_the_enterprise
--   [blocks ddl] full-scan:organisational_units_of_the_enterprise not-transactional:organisational_units_of_the_enterprise.organisational_units_of_the_enterprise_a_rather_long_n_c503ec18
CREATE INDEX CONCURRENTLY "organisational_units_of_the_enterprise_a_rather_long_n_c503ec18" ON "organisational_units_of_the_enterprise" ("a_rather_long_name_of_a_column_two", "a_rather_long_name_of_a_column_one");

-- file 4 of 5 (in a transaction), alter_organisational_units_of_the_enterprise_4_changes_4
-- add foreign key organisational_units_of_the_enterprise_a_rather_long_n_7ba93b61 on organisational_units_of_the_enterprise
--   [blocks writes] breaks-old-code:organisational_units_of_the_enterprise.organisational_units_of_the_enterprise_a_rather_long_n_7ba93b61
ALTER TABLE "organisational_units_of_the_enterprise" ADD CONSTRAINT "organisational_units_of_the_enterprise_a_rather_long_n_7ba93b61" FOREIGN KEY ("a_rather_long_name_of_a_column_two") REFERENCES "organisational_units_of_the_enterprise" ("id") NOT VALID;

-- file 5 of 5 (in a transaction), alter_organisational_units_of_the_enterprise_4_changes_5
-- validate foreign key organisational_units_of_the_enterprise_a_rather_long_n_7ba93b61 on organisational_units_of_the_enterprise
--   [blocks ddl] full-scan:organisational_units_of_the_enterprise may-fail:organisational_units_of_the_enterprise.organisational_units_of_the_enterprise_a_rather_long_n_7ba93b61
ALTER TABLE "organisational_units_of_the_enterprise" VALIDATE CONSTRAINT "organisational_units_of_the_enterprise_a_rather_long_n_7ba93b61";

-- down

-- file 5 of 5 (in a transaction), alter_organisational_units_of_the_enterprise_4_changes_5
-- stop relying on foreign key organisational_units_of_the_enterprise_a_rather_long_n_7ba93b61 on organisational_units_of_the_enterprise

-- file 4 of 5 (in a transaction), alter_organisational_units_of_the_enterprise_4_changes_4
-- drop foreign key organisational_units_of_the_enterprise_a_rather_long_n_7ba93b61 on organisational_units_of_the_enterprise
--   [blocks all]
ALTER TABLE "organisational_units_of_the_enterprise" DROP CONSTRAINT "organisational_units_of_the_enterprise_a_rather_long_n_7ba93b61";

-- file 3 of 5 (alone), alter_organisational_units_of_the_enterprise_4_changes_3
-- drop index organisational_units_of_the_enterprise_a_rather_long_n_c503ec18 on organisational_units_of_the_enterprise
--   [blocks ddl] not-transactional:organisational_units_of_the_enterprise.organisational_units_of_the_enterprise_a_rather_long_n_c503ec18
DROP INDEX CONCURRENTLY "organisational_units_of_the_enterprise_a_rather_long_n_c503ec18";

-- file 2 of 5 (alone), alter_organisational_units_of_the_enterprise_4_changes_2
-- drop index organisational_units_of_the_enterprise_a_rather_long_n_01ea4dda on organisational_units_of_the_enterprise
--   [blocks ddl] not-transactional:organisational_units_of_the_enterprise.organisational_units_of_the_enterprise_a_rather_long_n_01ea4dda
DROP INDEX CONCURRENTLY "organisational_units_of_the_enterprise_a_rather_long_n_01ea4dda";

-- file 1 of 5 (in a transaction), alter_organisational_units_of_the_enterprise_4_changes_1
-- drop column organisational_units_of_the_enterprise.a_rather_long_name_of_a_column_two
--   [blocks all] data-loss:organisational_units_of_the_enterprise.a_rather_long_name_of_a_column_two breaks-old-code:organisational_units_of_the_enterprise.a_rather_long_name_of_a_column_two
ALTER TABLE "organisational_units_of_the_enterprise" DROP COLUMN "a_rather_long_name_of_a_column_two";
