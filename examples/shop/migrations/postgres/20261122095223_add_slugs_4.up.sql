-- no-transaction
-- 20261122095223_add_slugs_4: up, for PostgreSQL

-- fill column products.slug  [blocks nothing]  full-scan:products  not-transactional:products
DO $batches$
DECLARE
    from_1 "products"."id"%TYPE;
    to_1 "products"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "products" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "products" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "products" SET "slug" = lower(replace(name, ' ', '-')) || '-' || id
        WHERE "id" >= from_1 AND "id" <= to_1 AND "slug" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "products" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;
