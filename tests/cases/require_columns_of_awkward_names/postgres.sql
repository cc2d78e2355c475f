-- up

-- file 1 of 7 (in a transaction), alter_items_3_changes_1
-- add check _required_note_2 on items
--   [blocks all] breaks-old-code:items.note
ALTER TABLE "items" ADD CONSTRAINT "_required_note_2" CHECK ("note" IS NOT NULL) NOT VALID;

-- file 2 of 7 (in a transaction), alter_items_3_changes_2
-- validate check _required_note_2 on items
--   [blocks ddl] full-scan:items may-fail:items._required_note_2
ALTER TABLE "items" VALIDATE CONSTRAINT "_required_note_2";

-- file 3 of 7 (in a transaction), alter_items_3_changes_3
-- require items.note
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "note" SET NOT NULL;
-- drop check _required_note_2 on items
--   [blocks all]
ALTER TABLE "items" DROP CONSTRAINT "_required_note_2";
-- add check _required_größe "x" on items
--   [blocks all] breaks-old-code:items.größe "x"
ALTER TABLE "items" ADD CONSTRAINT "_required_größe ""x""" CHECK ("größe ""x""" IS NOT NULL) NOT VALID;

-- file 4 of 7 (in a transaction), alter_items_3_changes_4
-- validate check _required_größe "x" on items
--   [blocks ddl] full-scan:items may-fail:items._required_größe "x"
ALTER TABLE "items" VALIDATE CONSTRAINT "_required_größe ""x""";

-- file 5 of 7 (in a transaction), alter_items_3_changes_5
-- require items.größe "x"
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "größe ""x""" SET NOT NULL;
-- drop check _required_größe "x" on items
--   [blocks all]
ALTER TABLE "items" DROP CONSTRAINT "_required_größe ""x""";
-- add check _required_a_name_of_a_column_that_is_as_long_as_a_name_20a9d47a on items
--   [blocks all] breaks-old-code:items.a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres
ALTER TABLE "items" ADD CONSTRAINT "_required_a_name_of_a_column_that_is_as_long_as_a_name_20a9d47a" CHECK ("a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres" IS NOT NULL) NOT VALID;

-- file 6 of 7 (in a transaction), alter_items_3_changes_6
-- validate check _required_a_name_of_a_column_that_is_as_long_as_a_name_20a9d47a on items
--   [blocks ddl] full-scan:items may-fail:items._required_a_name_of_a_column_that_is_as_long_as_a_name_20a9d47a
ALTER TABLE "items" VALIDATE CONSTRAINT "_required_a_name_of_a_column_that_is_as_long_as_a_name_20a9d47a";

-- file 7 of 7 (in a transaction), alter_items_3_changes_7
-- require items.a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres" SET NOT NULL;
-- drop check _required_a_name_of_a_column_that_is_as_long_as_a_name_20a9d47a on items
--   [blocks all]
ALTER TABLE "items" DROP CONSTRAINT "_required_a_name_of_a_column_that_is_as_long_as_a_name_20a9d47a";

-- down

-- file 7 of 7 (in a transaction), alter_items_3_changes_7
-- add check _required_a_name_of_a_column_that_is_as_long_as_a_name_20a9d47a on items
--   [blocks all]
ALTER TABLE "items" ADD CONSTRAINT "_required_a_name_of_a_column_that_is_as_long_as_a_name_20a9d47a" CHECK ("a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres" IS NOT NULL) NOT VALID;
-- allow null in items.a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres" DROP NOT NULL;

-- file 6 of 7 (in a transaction), alter_items_3_changes_6
-- stop relying on check _required_a_name_of_a_column_that_is_as_long_as_a_name_20a9d47a on items

-- file 5 of 7 (in a transaction), alter_items_3_changes_5
-- drop check _required_a_name_of_a_column_that_is_as_long_as_a_name_20a9d47a on items
--   [blocks all]
ALTER TABLE "items" DROP CONSTRAINT "_required_a_name_of_a_column_that_is_as_long_as_a_name_20a9d47a";
-- add check _required_größe "x" on items
--   [blocks all]
ALTER TABLE "items" ADD CONSTRAINT "_required_größe ""x""" CHECK ("größe ""x""" IS NOT NULL) NOT VALID;
-- allow null in items.größe "x"
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "größe ""x""" DROP NOT NULL;

-- file 4 of 7 (in a transaction), alter_items_3_changes_4
-- stop relying on check _required_größe "x" on items

-- file 3 of 7 (in a transaction), alter_items_3_changes_3
-- drop check _required_größe "x" on items
--   [blocks all]
ALTER TABLE "items" DROP CONSTRAINT "_required_größe ""x""";
-- add check _required_note_2 on items
--   [blocks all]
ALTER TABLE "items" ADD CONSTRAINT "_required_note_2" CHECK ("note" IS NOT NULL) NOT VALID;
-- allow null in items.note
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "note" DROP NOT NULL;

-- file 2 of 7 (in a transaction), alter_items_3_changes_2
-- stop relying on check _required_note_2 on items

-- file 1 of 7 (in a transaction), alter_items_3_changes_1
-- drop check _required_note_2 on items
--   [blocks all]
ALTER TABLE "items" DROP CONSTRAINT "_required_note_2";
