-- up

-- file 1 of 1 (in a transaction), retire_column_users_note
-- retire column users.note
--   [blocks all] breaks-old-code:users.note
ALTER TABLE "users" RENAME COLUMN "note" TO "_retired_note";
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "_retired_note" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), retire_column_users_note
-- restore column users.note
--   [blocks all]
ALTER TABLE "users" RENAME COLUMN "_retired_note" TO "note";
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "note" = 'none' WHERE "note" IS NULL;
--   [blocks all] full-scan:users blocks-reads:users blocks-writes:users may-fail:users.note breaks-new-code:users.note
ALTER TABLE "users" ALTER COLUMN "note" SET NOT NULL;
