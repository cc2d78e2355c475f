-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- create table customers (way back: exact unless written)
CREATE TABLE "customers" (
    "id" bigint NOT NULL,
    "name" varchar(40) NOT NULL,
    CONSTRAINT "customers_pkey" PRIMARY KEY ("id")
);
-- retire table clients
--   [blocks all] breaks-old-code:clients
ALTER TABLE "clients" RENAME TO "_retired_clients";
--   [blocks all] breaks-old-code:clients
ALTER TABLE "_retired_clients" RENAME CONSTRAINT "clients_pkey" TO "_retired_clients_pkey";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore table clients
--   [blocks all]
ALTER TABLE "_retired_clients" RENAME TO "clients";
--   [blocks all]
ALTER TABLE "clients" RENAME CONSTRAINT "_retired_clients_pkey" TO "clients_pkey";
-- drop table customers
--   [blocks all] data-loss:customers breaks-old-code:customers
DROP TABLE "customers";
