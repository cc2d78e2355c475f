-- up

-- file 1 of 6 (in a transaction), alter_2_tables_1
-- stop relying on foreign key audit_entries_user_id_fkey on audit_entries

-- file 2 of 6 (in a transaction), alter_2_tables_2
-- drop foreign key audit_entries_user_id_fkey on audit_entries (way back: may fail)
--   [blocks all]
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_user_id_fkey";
-- drop unique constraint audit_entries_token_key on audit_entries (way back: may fail)
--   [blocks all]
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_token_key";

-- file 3 of 6 (alone), alter_2_tables_3
-- drop index audit_entries_token_key on audit_entries (way back: may fail)
--   [blocks ddl] not-transactional:audit_entries.audit_entries_token_key
DROP INDEX CONCURRENTLY IF EXISTS "audit_entries_token_key";

-- file 4 of 6 (alone), alter_2_tables_4
-- drop index audit_entries_note_idx on audit_entries
--   [blocks ddl] not-transactional:audit_entries.audit_entries_note_idx
DROP INDEX CONCURRENTLY "audit_entries_note_idx";

-- file 5 of 6 (alone), alter_2_tables_5
-- drop index audit_entries_user_id_idx on audit_entries
--   [blocks ddl] not-transactional:audit_entries.audit_entries_user_id_idx
DROP INDEX CONCURRENTLY "audit_entries_user_id_idx";

-- file 6 of 6 (in a transaction), alter_2_tables_6
-- retire table audit_entries
--   [blocks all] breaks-old-code:audit_entries
ALTER TABLE "audit_entries" RENAME TO "_retired_audit_entries";
--   [blocks all] breaks-old-code:audit_entries
ALTER TABLE "_retired_audit_entries" RENAME CONSTRAINT "audit_entries_pkey" TO "_retired_audit_entries_pkey";

-- down

-- file 6 of 6 (in a transaction), alter_2_tables_6
-- restore table audit_entries
--   [blocks all]
ALTER TABLE "_retired_audit_entries" RENAME TO "audit_entries";
--   [blocks all]
ALTER TABLE "audit_entries" RENAME CONSTRAINT "_retired_audit_entries_pkey" TO "audit_entries_pkey";

-- file 5 of 6 (alone), alter_2_tables_5
-- add index audit_entries_user_id_idx on audit_entries
--   [blocks ddl] full-scan:audit_entries not-transactional:audit_entries.audit_entries_user_id_idx
CREATE INDEX CONCURRENTLY "audit_entries_user_id_idx" ON "audit_entries" ("user_id");

-- file 4 of 6 (alone), alter_2_tables_4
-- add index audit_entries_note_idx on audit_entries
--   [blocks ddl] full-scan:audit_entries not-transactional:audit_entries.audit_entries_note_idx
CREATE INDEX CONCURRENTLY "audit_entries_note_idx" ON "audit_entries" ("note");

-- file 3 of 6 (alone), alter_2_tables_3
-- add unique index audit_entries_token_key on audit_entries
--   [blocks ddl] full-scan:audit_entries may-fail:audit_entries.audit_entries_token_key breaks-old-code:audit_entries.audit_entries_token_key not-transactional:audit_entries.audit_entries_token_key
CREATE UNIQUE INDEX CONCURRENTLY "audit_entries_token_key" ON "audit_entries" ("token");

-- file 2 of 6 (in a transaction), alter_2_tables_2
-- add unique constraint audit_entries_token_key on audit_entries
DO $$ BEGIN IF to_regclass('"audit_entries_token_key"') IS NULL THEN CREATE UNIQUE INDEX "audit_entries_token_key" ON "audit_entries" ("token"); END IF; END $$;
--   [blocks all]
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_token_key" UNIQUE USING INDEX "audit_entries_token_key";
-- add foreign key audit_entries_user_id_fkey on audit_entries
--   [blocks writes] breaks-old-code:audit_entries.audit_entries_user_id_fkey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") NOT VALID;

-- file 1 of 6 (in a transaction), alter_2_tables_1
-- validate foreign key audit_entries_user_id_fkey on audit_entries
--   [blocks ddl] full-scan:audit_entries may-fail:audit_entries.audit_entries_user_id_fkey full-scan:users
ALTER TABLE "audit_entries" VALIDATE CONSTRAINT "audit_entries_user_id_fkey";
