-- up

-- file 1 of 1 (in a transaction), set_options_of_sequence_order_numbers
-- set options of sequence order_numbers (way back: lossy)
--   [blocks writes] data-loss:order_numbers
ALTER SEQUENCE "order_numbers" INCREMENT BY -1 MINVALUE -9223372036854775808 MAXVALUE -1 START WITH -1 RESTART;

-- down

-- file 1 of 1 (in a transaction), set_options_of_sequence_order_numbers
-- set options of sequence order_numbers
--   [blocks writes] data-loss:order_numbers
ALTER SEQUENCE "order_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 RESTART;
