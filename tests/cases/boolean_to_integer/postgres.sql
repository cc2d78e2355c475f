-- up

-- file 1 of 1 (in a transaction), change_type_of_flags_raised
-- change type of flags.raised from bool to integer (way back: lossy)
--   [blocks all] rewrite:flags blocks-reads:flags blocks-writes:flags breaks-old-code:flags.raised
ALTER TABLE "flags" ALTER COLUMN "raised" TYPE integer USING "raised"::integer;

-- down

-- file 1 of 1 (in a transaction), change_type_of_flags_raised
-- change type of flags.raised from integer to bool
--   [blocks all] rewrite:flags blocks-reads:flags blocks-writes:flags data-loss:flags.raised breaks-old-code:flags.raised
ALTER TABLE "flags" ALTER COLUMN "raised" TYPE boolean USING "raised"::integer::boolean;
