-- up

-- file 1 of 1 (in a transaction), alter_2_sequences
-- rename sequence order_numbers to numbers_of_orders
--   [blocks all] breaks-old-code:order_numbers
ALTER SEQUENCE "order_numbers" RENAME TO "numbers_of_orders";
-- rename sequence Old one to it's new
--   [blocks all] breaks-old-code:Old one
ALTER SEQUENCE "Old one" RENAME TO "it's new";

-- down

-- file 1 of 1 (in a transaction), alter_2_sequences
-- rename sequence it's new to Old one
--   [blocks all] breaks-old-code:it's new
ALTER SEQUENCE "it's new" RENAME TO "Old one";
-- rename sequence numbers_of_orders to order_numbers
--   [blocks all] breaks-old-code:numbers_of_orders
ALTER SEQUENCE "numbers_of_orders" RENAME TO "order_numbers";
