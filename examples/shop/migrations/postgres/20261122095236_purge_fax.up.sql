-- 20261122095236_purge_fax: up, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- drop column users._retired_fax  [blocks all]  data-loss:users._retired_fax  breaks-old-code:users._retired_fax
ALTER TABLE "users" DROP COLUMN "_retired_fax";
