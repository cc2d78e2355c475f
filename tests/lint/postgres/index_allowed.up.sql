-- schema:allow not-concurrent the table is small
-- schema:allow blocks-writes:orders the table is small
-- schema:allow no-lock-timeout the runner has one
CREATE INDEX i ON orders (a); -- schema:allow full-scan the table is small
