-- schema:allow rewrite it was so once
SELECT 1;
-- schema:allow data-loss:orders.other another column
DELETE FROM orders WHERE id = 1;
-- schema:allow data-loss nothing comes behind it
