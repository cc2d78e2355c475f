-- 20261122095222_add_slugs_3: up, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- add check _required_slug on products  [blocks all]  breaks-old-code:products.slug
ALTER TABLE "products" ADD CONSTRAINT "_required_slug" CHECK ("slug" IS NOT NULL) NOT VALID;
