-- 20261122095236_purge_fax: up, for SQLite

-- drop column users._retired_fax  [blocks all]  data-loss:users._retired_fax  rewrite:users  blocks-writes:users  breaks-old-code:users._retired_fax
ALTER TABLE "users" DROP COLUMN "_retired_fax";
