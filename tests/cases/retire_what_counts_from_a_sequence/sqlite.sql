-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- retire column customers.ticket
--   [blocks all] breaks-old-code:customers.ticket
ALTER TABLE "customers" RENAME COLUMN "ticket" TO "_retired_ticket";
-- retire table orders
--   [blocks all] breaks-old-code:orders
ALTER TABLE "orders" RENAME TO "_retired_orders";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore table orders
--   [blocks all]
ALTER TABLE "_retired_orders" RENAME TO "orders";
-- restore column customers.ticket
--   [blocks all] breaks-new-code:customers.ticket
ALTER TABLE "customers" RENAME COLUMN "_retired_ticket" TO "ticket";
