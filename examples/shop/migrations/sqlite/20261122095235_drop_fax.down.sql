-- 20261122095235_drop_fax: down, for SQLite

-- restore column users.fax  [blocks all]  breaks-new-code:users.fax
ALTER TABLE "users" RENAME COLUMN "_retired_fax" TO "fax";
