-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- create table customers (way back: exact unless written)
CREATE TABLE "customers" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    PRIMARY KEY ("id")
);
-- retire table clients
--   [blocks all] breaks-old-code:clients
ALTER TABLE "clients" RENAME TO "_retired_clients";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore table clients
--   [blocks all]
ALTER TABLE "_retired_clients" RENAME TO "clients";
-- drop table customers
--   [blocks all] data-loss:customers breaks-old-code:customers
DROP TABLE "customers";
