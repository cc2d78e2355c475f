-- up

-- file 1 of 1 (in a transaction), purge
-- drop column users._retired_phone (way back: lossy)
--   [blocks all] rewrite:users blocks-writes:users data-loss:users._retired_phone breaks-old-code:users._retired_phone
ALTER TABLE "users" DROP COLUMN "_retired_phone";

-- down

-- file 1 of 1 (in a transaction), purge
-- add column users._retired_phone
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "_retired_phone" text;
