SET lock_timeout = '2s';
-- schema:allow data-loss:orders.note nobody has read it since May
-- schema:allow breaks-old-code no code names it
ALTER TABLE orders DROP COLUMN note;
ALTER TABLE orders DROP COLUMN total; -- schema:allow data-loss it is the sum of the lines
ALTER TABLE orders
    DROP COLUMN a, -- schema:allow data-loss:orders.a nobody needs it
    DROP COLUMN b;
