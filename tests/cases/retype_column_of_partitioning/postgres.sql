-- up

-- file 1 of 1 (in a transaction), alter_4_tables
-- change type of orders.day from integer to bigint (way back: may fail)
--   [blocks all] rewrite:orders blocks-reads:orders blocks-writes:orders breaks-old-code:orders.day
ALTER TABLE "orders" ALTER COLUMN "day" TYPE bigint;
-- change type of visits.number from integer to varchar(20) (way back: lossy)
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits may-fail:visits.number breaks-old-code:visits.number
ALTER TABLE "visits" ALTER COLUMN "number" TYPE varchar(20) USING number::text;
-- change type of turns.number from varchar(30) to bigint (way back: lossy)
--   [blocks all] rewrite:turns blocks-reads:turns blocks-writes:turns may-fail:turns.number breaks-old-code:turns.number
ALTER TABLE "turns" ALTER COLUMN "number" TYPE bigint USING number::bigint;
-- change type of words.word from varchar(20) to varchar(40) (way back: may fail)
--   [blocks all]
ALTER TABLE "words" ALTER COLUMN "word" TYPE varchar(40);

-- down

-- file 1 of 1 (in a transaction), alter_4_tables
-- change type of words.word from varchar(40) to varchar(20)
--   [blocks all] rewrite:words blocks-reads:words blocks-writes:words may-fail:words.word breaks-old-code:words.word
ALTER TABLE "words" ALTER COLUMN "word" TYPE varchar(20);
-- change type of turns.number from bigint to varchar(30)
--   [blocks all] rewrite:turns blocks-reads:turns blocks-writes:turns may-fail:turns.number breaks-old-code:turns.number
ALTER TABLE "turns" ALTER COLUMN "number" TYPE varchar(30) USING number::varchar(30);
-- change type of visits.number from varchar(20) to integer
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits may-fail:visits.number breaks-old-code:visits.number
ALTER TABLE "visits" ALTER COLUMN "number" TYPE integer USING number::integer;
-- change type of orders.day from bigint to integer
--   [blocks all] rewrite:orders blocks-reads:orders blocks-writes:orders may-fail:orders.day breaks-old-code:orders.day
ALTER TABLE "orders" ALTER COLUMN "day" TYPE integer;
