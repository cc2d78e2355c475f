-- An index on a table that is in use.
CREATE INDEX orders_status_idx ON orders (status);
  CREATE UNIQUE INDEX ON shop."Orders" (number);
