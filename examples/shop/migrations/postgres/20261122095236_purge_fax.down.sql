-- 20261122095236_purge_fax: down, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- add column users._retired_fax  [blocks all]
ALTER TABLE "users" ADD COLUMN "_retired_fax" varchar(40);
