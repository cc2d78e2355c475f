-- up

-- file 1 of 1 (in a transaction), alter_users_3_changes
-- set comment of users
--   [blocks ddl]
COMMENT ON TABLE "users" IS 'Persons';
-- drop comment of users.id
--   [blocks ddl]
COMMENT ON COLUMN "users"."id" IS NULL;
-- set comment of users.name
--   [blocks ddl]
COMMENT ON COLUMN "users"."name" IS 'second';

-- down

-- file 1 of 1 (in a transaction), alter_users_3_changes
-- set comment of users.name
--   [blocks ddl]
COMMENT ON COLUMN "users"."name" IS 'first';
-- set comment of users.id
--   [blocks ddl]
COMMENT ON COLUMN "users"."id" IS 'number';
-- set comment of users
--   [blocks ddl]
COMMENT ON TABLE "users" IS 'People';
