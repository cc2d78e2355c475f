-- 20261122095237_drop_legacy_codes: up, for SQLite

-- retire column products.legacy_code  [blocks all]  breaks-old-code:products.legacy_code
ALTER TABLE "products" RENAME COLUMN "legacy_code" TO "_retired_legacy_code";
