-- 20261122095220_add_slugs: down, for SQLite

DELETE FROM _schema_applied WHERE version = 20261122095220;

-- drop unique constraint products_slug_key on products  [blocks all]
DROP INDEX "products_slug_key";

-- drop column products.slug  [blocks all]  data-loss:products.slug  rewrite:products  blocks-writes:products  breaks-old-code:products.slug
ALTER TABLE "products" DROP COLUMN "slug";
