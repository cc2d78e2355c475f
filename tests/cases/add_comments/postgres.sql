-- up

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- set comment of users
--   [blocks ddl]
COMMENT ON TABLE "users" IS E'People, it\'s them';
-- set comment of users.name
--   [blocks ddl]
COMMENT ON COLUMN "users"."name" IS E'line one\nline \'two\' \\ "three"';

-- down

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- drop comment of users.name
--   [blocks ddl]
COMMENT ON COLUMN "users"."name" IS NULL;
-- drop comment of users
--   [blocks ddl]
COMMENT ON TABLE "users" IS NULL;
