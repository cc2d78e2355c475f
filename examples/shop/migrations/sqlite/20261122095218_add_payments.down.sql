-- 20261122095218_add_payments: down, for SQLite

-- drop table payments  [blocks all]  data-loss:payments  breaks-old-code:payments
DROP TABLE "payments";

-- drop enum payment_method  (nothing to do)
