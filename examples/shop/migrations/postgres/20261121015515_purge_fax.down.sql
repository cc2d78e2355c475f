-- 20261121015515_purge_fax: down, for PostgreSQL

-- add column users._retired_fax  [blocks all]
ALTER TABLE "users" ADD COLUMN "_retired_fax" varchar(40);
