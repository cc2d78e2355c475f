-- 20261121015514_drop_fax: down, for PostgreSQL

-- restore column users.fax  [blocks all]  breaks-new-code:users.fax
ALTER TABLE "users" RENAME COLUMN "_retired_fax" TO "fax";
