-- 20261122095216_create_shop: up, for SQLite

CREATE TABLE IF NOT EXISTS _schema_applied (version INTEGER NOT NULL PRIMARY KEY);
INSERT OR ROLLBACK INTO _schema_applied (version) VALUES (20261122095216);

-- create enum order_status  (nothing to do)

-- create table categories  [blocks nothing]
CREATE TABLE "categories" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "parent_id" integer,
    "name" text NOT NULL,
    "position" integer NOT NULL DEFAULT 0,
    CONSTRAINT "categories_not_its_own_parent" CHECK (parent_id <> id),
    CONSTRAINT "categories_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "categories" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "categories_parent_id_name_key" ON "categories" ("parent_id", "name");

-- create table products  [blocks nothing]
CREATE TABLE "products" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "category_id" integer NOT NULL,
    "name" text NOT NULL,
    "description" text,
    "legacy_code" text,
    "active" boolean NOT NULL DEFAULT 1,
    "attributes" text NOT NULL DEFAULT '{}',
    "created_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "products_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "categories" ("id") ON DELETE RESTRICT
);
CREATE INDEX "products_active_idx" ON "products" ("category_id", "name") WHERE active;
CREATE INDEX "products_category_id_idx" ON "products" ("category_id");

-- create table variants  [blocks nothing]
CREATE TABLE "variants" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "product_id" integer NOT NULL,
    "sku" text NOT NULL,
    "title" text NOT NULL,
    "price" numeric NOT NULL,
    "compare_at_price" numeric,
    "stock" integer NOT NULL DEFAULT 0,
    "attributes" text,
    "created_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "variants_discounted" CHECK (compare_at_price IS NULL OR compare_at_price > price),
    CONSTRAINT "variants_price_check" CHECK (price >= 0),
    CONSTRAINT "variants_stock_check" CHECK (stock >= 0),
    CONSTRAINT "variants_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "variants_sku_key" ON "variants" ("sku");
CREATE INDEX "variants_product_id_idx" ON "variants" ("product_id");

-- create table tags  [blocks nothing]
CREATE TABLE "tags" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" text NOT NULL
);
CREATE UNIQUE INDEX "tags_name_key" ON "tags" ("name");

-- create table product_tags  [blocks nothing]
CREATE TABLE "product_tags" (
    "product_id" integer NOT NULL,
    "tag_id" integer NOT NULL,
    PRIMARY KEY ("product_id", "tag_id"),
    CONSTRAINT "product_tags_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON DELETE CASCADE,
    CONSTRAINT "product_tags_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON DELETE CASCADE
);
CREATE INDEX "product_tags_tag_id_idx" ON "product_tags" ("tag_id");

-- create table addresses  [blocks nothing]
CREATE TABLE "addresses" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "user_id" integer NOT NULL,
    "street" text NOT NULL,
    "city" text NOT NULL,
    "postal_code" integer NOT NULL,
    "country" text NOT NULL DEFAULT 'DE',
    "created_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "addresses_country_check" CHECK (length(country) = 2),
    CONSTRAINT "addresses_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "addresses_user_id_idx" ON "addresses" ("user_id");

-- create table users  [blocks nothing]
CREATE TABLE "users" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "email" text NOT NULL,
    "name" text NOT NULL,
    "fax" text,
    "preferences" text,
    "default_address_id" integer,
    "created_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "users_default_address_id_fkey" FOREIGN KEY ("default_address_id") REFERENCES "addresses" ("id") ON DELETE SET NULL
);
CREATE UNIQUE INDEX "users_email_key" ON "users" ("email");
CREATE INDEX "users_default_address_id_idx" ON "users" ("default_address_id");

-- create table orders  [blocks nothing]
CREATE TABLE "orders" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "number" text NOT NULL,
    "user_id" integer NOT NULL,
    "shipping_address_id" integer,
    "status" text NOT NULL DEFAULT 'pending',
    "currency" text NOT NULL DEFAULT 'EUR',
    "total" numeric NOT NULL DEFAULT 0,
    "note" text,
    "placed_at" datetime,
    "created_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "orders_status_check" CHECK ("status" IN ('cancelled', 'paid', 'pending', 'shipped')),
    CONSTRAINT "orders_total_not_negative" CHECK (total >= 0),
    CONSTRAINT "orders_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE RESTRICT,
    CONSTRAINT "orders_shipping_address_id_fkey" FOREIGN KEY ("shipping_address_id") REFERENCES "addresses" ("id") ON DELETE SET NULL
);
CREATE UNIQUE INDEX "orders_number_key" ON "orders" ("number");
CREATE INDEX "orders_user_id_idx" ON "orders" ("user_id");
CREATE INDEX "orders_shipping_address_id_idx" ON "orders" ("shipping_address_id");

-- create table order_items  [blocks nothing]
CREATE TABLE "order_items" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "order_id" integer NOT NULL,
    "variant_id" integer NOT NULL,
    "quantity" integer NOT NULL,
    "unit_price" numeric NOT NULL,
    "total" numeric GENERATED ALWAYS AS (quantity * unit_price) STORED NOT NULL,
    CONSTRAINT "order_items_quantity_check" CHECK (quantity > 0),
    CONSTRAINT "order_items_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE CASCADE,
    CONSTRAINT "order_items_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variants" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "order_items_order_id_variant_id_key" ON "order_items" ("order_id", "variant_id");
CREATE INDEX "order_items_variant_id_idx" ON "order_items" ("variant_id");
