-- 20261122095237_drop_legacy_codes: down, for SQLite

-- restore column products.legacy_code  [blocks all]  breaks-new-code:products.legacy_code
ALTER TABLE "products" RENAME COLUMN "_retired_legacy_code" TO "legacy_code";
