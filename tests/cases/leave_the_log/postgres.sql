-- up

-- file 1 of 1 (in a transaction), alter_4_tables
-- set options of clicks
--   [blocks all] rewrite:clicks blocks-reads:clicks blocks-writes:clicks emptied-by-crash:clicks
ALTER TABLE "clicks" SET UNLOGGED;
--   [blocks ddl]
ALTER TABLE "clicks" SET (fillfactor = 80);
-- set options of visits
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits emptied-by-crash:visits
ALTER TABLE "visits" SET UNLOGGED;
-- set options of baskets
--   [blocks all] rewrite:baskets blocks-reads:baskets blocks-writes:baskets
ALTER TABLE "baskets" SET LOGGED;
-- set options of wares
--   [blocks all] rewrite:wares blocks-reads:wares blocks-writes:wares
ALTER TABLE "wares" SET LOGGED;

-- down

-- file 1 of 1 (in a transaction), alter_4_tables
-- set options of wares
--   [blocks all] rewrite:wares blocks-reads:wares blocks-writes:wares emptied-by-crash:wares
ALTER TABLE "wares" SET UNLOGGED;
-- set options of baskets
--   [blocks all] rewrite:baskets blocks-reads:baskets blocks-writes:baskets emptied-by-crash:baskets
ALTER TABLE "baskets" SET UNLOGGED;
-- set options of visits
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits
ALTER TABLE "visits" SET LOGGED;
-- set options of clicks
--   [blocks all] rewrite:clicks blocks-reads:clicks blocks-writes:clicks
ALTER TABLE "clicks" SET LOGGED;
--   [blocks ddl]
ALTER TABLE "clicks" RESET (fillfactor);
