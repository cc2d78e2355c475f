-- up

-- file 1 of 1 (in a transaction), restore_column_users_phone
-- restore column users.phone
--   [blocks all] breaks-new-code:users.phone
ALTER TABLE "users" RENAME COLUMN "_retired_phone" TO "phone";

-- down

-- file 1 of 1 (in a transaction), restore_column_users_phone
-- retire column users.phone
--   [blocks all] breaks-old-code:users.phone
ALTER TABLE "users" RENAME COLUMN "phone" TO "_retired_phone";
