-- up

-- file 1 of 1 (with its own transaction), alter_accounts_8_changes
-- drop check accounts_tier_check on accounts (way back: may fail)
-- add value basic to enum tier (way back: lossy)
-- add value business to enum tier (way back: lossy)
-- set default of accounts.tier
-- remove value enterprise from enum tier (way back: lossy)
-- remove value free from enum tier (way back: lossy)
-- remove value trial from enum tier (way back: lossy)
-- add check accounts_tier_check on accounts
--   [blocks all]
-- build accounts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'accounts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'accounts' AND sql IS NOT NULL AND name NOT IN ('accounts_tier_idx');
--   [blocks all]
CREATE TABLE "_new_accounts" (
    "id" integer NOT NULL,
    "tier" text NOT NULL DEFAULT 'basic',
    PRIMARY KEY ("id"),
    CONSTRAINT "accounts_tier_check" CHECK ("tier" IN ('basic', 'business', 'pro'))
);
--   [blocks all] rewrite:accounts blocks-writes:accounts may-fail:accounts data-loss:tier.enterprise data-loss:tier.free data-loss:tier.trial
INSERT OR ROLLBACK INTO "_new_accounts" ("id", "tier")
SELECT "id", CASE "tier" WHEN 'trial' THEN 'basic' ELSE "tier" END AS "tier" FROM (SELECT "id", CASE "tier" WHEN 'free' THEN 'basic' ELSE "tier" END AS "tier" FROM (SELECT "id", CASE "tier" WHEN 'enterprise' THEN 'business' ELSE "tier" END AS "tier" FROM "accounts"));
--   [blocks all]
DROP TABLE "accounts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_accounts" RENAME TO "accounts";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "accounts_tier_idx" ON "accounts" ("tier");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (with its own transaction), alter_accounts_8_changes
-- drop check accounts_tier_check on accounts
-- add value trial to enum tier
-- add value free to enum tier
-- add value enterprise to enum tier
-- set default of accounts.tier
-- remove value business from enum tier
-- remove value basic from enum tier
-- add check accounts_tier_check on accounts
--   [blocks all]
-- build accounts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'accounts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'accounts' AND sql IS NOT NULL AND name NOT IN ('accounts_tier_idx');
--   [blocks all]
CREATE TABLE "_new_accounts" (
    "id" integer NOT NULL,
    "tier" text NOT NULL DEFAULT 'free',
    PRIMARY KEY ("id"),
    CONSTRAINT "accounts_tier_check" CHECK ("tier" IN ('enterprise', 'free', 'pro', 'trial'))
);
--   [blocks all] rewrite:accounts blocks-writes:accounts may-fail:accounts data-loss:tier.business data-loss:tier.basic
INSERT OR ROLLBACK INTO "_new_accounts" ("id", "tier")
SELECT "id", CASE "tier" WHEN 'basic' THEN 'free' ELSE "tier" END AS "tier" FROM (SELECT "id", CASE "tier" WHEN 'business' THEN 'enterprise' ELSE "tier" END AS "tier" FROM "accounts");
--   [blocks all]
DROP TABLE "accounts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_accounts" RENAME TO "accounts";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "accounts_tier_idx" ON "accounts" ("tier");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
