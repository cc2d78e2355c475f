-- up

-- file 1 of 1 (in a transaction), alter_vertices_3_changes
-- rename table nodes to vertices
--   [blocks all] breaks-old-code:nodes breaks-new-code:vertices
ALTER TABLE "nodes" RENAME TO "vertices";
-- rename primary key nodes_pkey on vertices to vertices_pkey
--   [blocks all]
ALTER TABLE "vertices" RENAME CONSTRAINT "nodes_pkey" TO "vertices_pkey";
-- rename index nodes_parent_id_idx on vertices to vertices_parent_id_idx
--   [blocks ddl]
ALTER INDEX "nodes_parent_id_idx" RENAME TO "vertices_parent_id_idx";

-- down

-- file 1 of 1 (in a transaction), alter_vertices_3_changes
-- rename index vertices_parent_id_idx on vertices to nodes_parent_id_idx
--   [blocks ddl]
ALTER INDEX "vertices_parent_id_idx" RENAME TO "nodes_parent_id_idx";
-- rename primary key vertices_pkey on vertices to nodes_pkey
--   [blocks all]
ALTER TABLE "vertices" RENAME CONSTRAINT "vertices_pkey" TO "nodes_pkey";
-- rename table vertices to nodes
--   [blocks all] breaks-old-code:vertices breaks-new-code:nodes
ALTER TABLE "vertices" RENAME TO "nodes";
