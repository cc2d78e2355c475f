-- 20261122095235_drop_fax: up, for SQLite

-- retire column users.fax  [blocks all]  breaks-old-code:users.fax
ALTER TABLE "users" RENAME COLUMN "fax" TO "_retired_fax";
