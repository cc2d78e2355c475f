-- note: readings has a primary key that ascends: a primary key has no directions
-- note: events has a primary key that ascends: a primary key has no directions
-- note: pairs has a primary key that ascends: a primary key has no directions
-- up

-- file 1 of 1 (in a transaction), add_pairs
-- create table pairs (way back: exact unless written)
CREATE TABLE "pairs" (
    "a" varchar(20) NOT NULL,
    "b" varchar(20) NOT NULL,
    CONSTRAINT "pairs_by_a" PRIMARY KEY ("a", "b")
);

-- down

-- file 1 of 1 (in a transaction), add_pairs
-- drop table pairs
--   [blocks all] data-loss:pairs breaks-old-code:pairs
DROP TABLE "pairs";
