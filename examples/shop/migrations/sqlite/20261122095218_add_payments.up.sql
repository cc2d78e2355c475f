-- 20261122095218_add_payments: up, for SQLite

-- create enum payment_method  (nothing to do)

-- create table payments  [blocks all]
CREATE TABLE "payments" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "order_id" integer NOT NULL,
    "method" text NOT NULL,
    "amount" numeric NOT NULL,
    "reference" text,
    "details" text,
    "received_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "payments_method_check" CHECK ("method" IN ('card', 'invoice', 'transfer')),
    CONSTRAINT "payments_amount_check" CHECK (amount <> 0),
    CONSTRAINT "payments_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "payments_reference_key" ON "payments" ("method", "reference");
CREATE INDEX "payments_order_id_idx" ON "payments" ("order_id");
