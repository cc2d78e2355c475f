-- up

-- file 1 of 1 (in a transaction), rename_value_canceled_of_enum_state_to_cancelled
-- rename value canceled of enum state to cancelled
--   breaks-old-code:state.canceled
ALTER TYPE "state" RENAME VALUE 'canceled' TO 'cancelled';

-- down

-- file 1 of 1 (in a transaction), rename_value_canceled_of_enum_state_to_cancelled
-- rename value cancelled of enum state to canceled
--   breaks-old-code:state.cancelled
ALTER TYPE "state" RENAME VALUE 'cancelled' TO 'canceled';
