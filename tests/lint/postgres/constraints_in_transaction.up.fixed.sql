SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0);
-- done, line 1: SET LOCAL lock_timeout = '5s'
-- left, line 1: add it NOT VALID, and VALIDATE CONSTRAINT in a file of its own
