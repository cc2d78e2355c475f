-- What is allowed is not changed, and this is not.
CREATE INDEX i ON orders (a);
