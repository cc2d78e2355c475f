-- up

-- file 1 of 1 (statement by statement), alter_items_3_changes
-- require items.note
--   [blocks all] rewrite:items may-fail:items.note breaks-old-code:items.note
ALTER TABLE `items` MODIFY COLUMN `note` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- require items.größe "x"
--   [blocks all] rewrite:items may-fail:items.größe "x" breaks-old-code:items.größe "x"
ALTER TABLE `items` MODIFY COLUMN `größe "x"` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- require items.a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres
--   [blocks all] rewrite:items may-fail:items.a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres breaks-old-code:items.a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres
ALTER TABLE `items` MODIFY COLUMN `a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_items_3_changes
-- allow null in items.a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres
--   [blocks all] rewrite:items
ALTER TABLE `items` MODIFY COLUMN `a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- allow null in items.größe "x"
--   [blocks all] rewrite:items
ALTER TABLE `items` MODIFY COLUMN `größe "x"` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- allow null in items.note
--   [blocks all] rewrite:items
ALTER TABLE `items` MODIFY COLUMN `note` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
