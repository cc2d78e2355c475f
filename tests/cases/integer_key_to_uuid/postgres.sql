-- up

-- file 1 of 3 (in a transaction), alter_2_tables_1
-- stop relying on foreign key posts_user_id_fkey on posts

-- file 2 of 3 (in a transaction), alter_2_tables_2
-- drop foreign key posts_user_id_fkey on posts (way back: may fail)
--   [blocks all]
ALTER TABLE "posts" DROP CONSTRAINT "posts_user_id_fkey";
-- change type of users.id from bigint to uuid (way back: lossy)
--   [blocks all] rewrite:users blocks-reads:users blocks-writes:users may-fail:users.id breaks-old-code:users.id
ALTER TABLE "users" ALTER COLUMN "id" TYPE uuid USING lpad(to_hex(id), 32, '0')::uuid;
-- change type of posts.user_id from bigint to uuid (way back: lossy)
--   [blocks all] rewrite:posts blocks-reads:posts blocks-writes:posts may-fail:posts.user_id breaks-old-code:posts.user_id
ALTER TABLE "posts" ALTER COLUMN "user_id" TYPE uuid USING lpad(to_hex(user_id), 32, '0')::uuid;
-- add foreign key posts_user_id_fkey on posts
--   [blocks writes] breaks-old-code:posts.posts_user_id_fkey
ALTER TABLE "posts" ADD CONSTRAINT "posts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE NOT VALID;

-- file 3 of 3 (in a transaction), alter_2_tables_3
-- validate foreign key posts_user_id_fkey on posts
--   [blocks ddl] full-scan:posts may-fail:posts.posts_user_id_fkey full-scan:users
ALTER TABLE "posts" VALIDATE CONSTRAINT "posts_user_id_fkey";

-- down

-- file 3 of 3 (in a transaction), alter_2_tables_3
-- stop relying on foreign key posts_user_id_fkey on posts

-- file 2 of 3 (in a transaction), alter_2_tables_2
-- drop foreign key posts_user_id_fkey on posts
--   [blocks all]
ALTER TABLE "posts" DROP CONSTRAINT "posts_user_id_fkey";
-- change type of posts.user_id from uuid to bigint
--   [blocks all] rewrite:posts blocks-reads:posts blocks-writes:posts may-fail:posts.user_id breaks-old-code:posts.user_id
ALTER TABLE "posts" ALTER COLUMN "user_id" TYPE bigint USING ('x' || right(replace(user_id::text, '-', ''), 16))::bit(64)::bigint;
-- change type of users.id from uuid to bigint
--   [blocks all] rewrite:users blocks-reads:users blocks-writes:users may-fail:users.id breaks-old-code:users.id
ALTER TABLE "users" ALTER COLUMN "id" TYPE bigint USING ('x' || right(replace(id::text, '-', ''), 16))::bit(64)::bigint;
-- add foreign key posts_user_id_fkey on posts
--   [blocks writes] breaks-old-code:posts.posts_user_id_fkey
ALTER TABLE "posts" ADD CONSTRAINT "posts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE NOT VALID;

-- file 1 of 3 (in a transaction), alter_2_tables_1
-- validate foreign key posts_user_id_fkey on posts
--   [blocks ddl] full-scan:posts may-fail:posts.posts_user_id_fkey full-scan:users
ALTER TABLE "posts" VALIDATE CONSTRAINT "posts_user_id_fkey";
