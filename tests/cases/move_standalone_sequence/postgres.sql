-- up

-- file 1 of 1 (in a transaction), rename_sequence_sales_order_numbers_to_archive_order_numbers
-- rename sequence sales.order_numbers to archive.order_numbers
--   [blocks all] breaks-old-code:sales.order_numbers
ALTER SEQUENCE "sales"."order_numbers" SET SCHEMA "archive";

-- down

-- file 1 of 1 (in a transaction), rename_sequence_sales_order_numbers_to_archive_order_numbers
-- rename sequence archive.order_numbers to sales.order_numbers
--   [blocks all] breaks-old-code:archive.order_numbers
ALTER SEQUENCE "archive"."order_numbers" SET SCHEMA "sales";
