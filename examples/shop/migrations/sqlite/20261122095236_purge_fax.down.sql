-- 20261122095236_purge_fax: down, for SQLite

-- add column users._retired_fax  [blocks all]
ALTER TABLE "users" ADD COLUMN "_retired_fax" text;
