-- up

-- file 1 of 1 (in a transaction), add_column_posts_place
-- add column posts.place (way back: exact unless written)
--   [blocks all]
ALTER TABLE "posts" ADD COLUMN "place" text;

-- down

-- file 1 of 1 (in a transaction), add_column_posts_place
-- drop column posts.place
--   [blocks all] rewrite:posts blocks-writes:posts data-loss:posts.place breaks-old-code:posts.place
ALTER TABLE "posts" DROP COLUMN "place";
