-- up

-- file 1 of 3 (alone), alter_posts_2_changes_1
-- add index posts_tenant_id_user_id_idx on posts
--   [blocks ddl] full-scan:posts not-transactional:posts.posts_tenant_id_user_id_idx
CREATE INDEX CONCURRENTLY "posts_tenant_id_user_id_idx" ON "posts" ("tenant_id", "user_id");

-- file 2 of 3 (in a transaction), alter_posts_2_changes_2
-- add foreign key posts_tenant_id_user_id_fkey on posts
--   [blocks writes] breaks-old-code:posts.posts_tenant_id_user_id_fkey
ALTER TABLE "posts" ADD CONSTRAINT "posts_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "users" ("tenant_id", "id") ON DELETE CASCADE NOT VALID;

-- file 3 of 3 (in a transaction), alter_posts_2_changes_3
-- validate foreign key posts_tenant_id_user_id_fkey on posts
--   [blocks ddl] full-scan:posts may-fail:posts.posts_tenant_id_user_id_fkey full-scan:users
ALTER TABLE "posts" VALIDATE CONSTRAINT "posts_tenant_id_user_id_fkey";

-- down

-- file 3 of 3 (in a transaction), alter_posts_2_changes_3
-- stop relying on foreign key posts_tenant_id_user_id_fkey on posts

-- file 2 of 3 (in a transaction), alter_posts_2_changes_2
-- drop foreign key posts_tenant_id_user_id_fkey on posts
--   [blocks all]
ALTER TABLE "posts" DROP CONSTRAINT "posts_tenant_id_user_id_fkey";

-- file 1 of 3 (alone), alter_posts_2_changes_1
-- drop index posts_tenant_id_user_id_idx on posts
--   [blocks ddl] not-transactional:posts.posts_tenant_id_user_id_idx
DROP INDEX CONCURRENTLY "posts_tenant_id_user_id_idx";
