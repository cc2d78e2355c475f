-- up

-- file 1 of 1 (in a transaction), alter_vertices_2_changes
-- rename table nodes to vertices
--   [blocks all] breaks-old-code:nodes breaks-new-code:vertices
ALTER TABLE "nodes" RENAME TO "vertices";
-- rename index nodes_parent_id_idx on vertices to vertices_parent_id_idx
--   [blocks all]
DROP INDEX "nodes_parent_id_idx";
--   [blocks all] full-scan:vertices blocks-writes:vertices
CREATE INDEX "vertices_parent_id_idx" ON "vertices" ("parent_id");

-- down

-- file 1 of 1 (in a transaction), alter_vertices_2_changes
-- rename index vertices_parent_id_idx on vertices to nodes_parent_id_idx
--   [blocks all]
DROP INDEX "vertices_parent_id_idx";
--   [blocks all] full-scan:vertices blocks-writes:vertices
CREATE INDEX "nodes_parent_id_idx" ON "vertices" ("parent_id");
-- rename table vertices to nodes
--   [blocks all] breaks-old-code:vertices breaks-new-code:nodes
ALTER TABLE "vertices" RENAME TO "nodes";
