-- 20261122095235_drop_fax: down, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- restore column users.fax  [blocks all]  breaks-new-code:users.fax
ALTER TABLE "users" RENAME COLUMN "_retired_fax" TO "fax";
