-- 20261122095237_drop_legacy_codes: down, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- restore column products.legacy_code  [blocks all]  breaks-new-code:products.legacy_code
ALTER TABLE "products" RENAME COLUMN "_retired_legacy_code" TO "legacy_code";
