-- up

-- file 1 of 1 (statement by statement), alter_vertices_2_changes
-- rename table nodes to vertices
--   breaks-old-code:nodes breaks-new-code:vertices
SET SESSION foreign_key_checks = 0;
--   [blocks all] breaks-old-code:nodes breaks-new-code:vertices
ALTER TABLE `nodes` DROP FOREIGN KEY `nodes_ibfk_1`, ADD CONSTRAINT `_nodes_ibfk_1` FOREIGN KEY (`parent_id`) REFERENCES `nodes` (`id`), ALGORITHM=INPLACE, LOCK=NONE;
--   [blocks all] breaks-old-code:nodes breaks-new-code:vertices
ALTER TABLE `nodes` DROP FOREIGN KEY `nodes_ibfk_2`, RENAME INDEX `nodes_ibfk_2` TO `_nodes_ibfk_2`, ADD CONSTRAINT `_nodes_ibfk_2` FOREIGN KEY (`place_id`) REFERENCES `places` (`id`), ALGORITHM=INPLACE, LOCK=NONE;
--   breaks-old-code:nodes breaks-new-code:vertices
SET SESSION foreign_key_checks = 1;
--   [blocks all] rewrite:nodes blocks-writes:nodes breaks-old-code:nodes breaks-new-code:vertices
ALTER TABLE `nodes` DROP CHECK `nodes_chk_1`, ADD CONSTRAINT `_nodes_chk_1` CHECK (weight > 0), ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] breaks-old-code:nodes breaks-new-code:vertices
RENAME TABLE `nodes` TO `vertices`;
--   breaks-old-code:nodes breaks-new-code:vertices
SET SESSION foreign_key_checks = 0;
--   [blocks all] breaks-old-code:nodes breaks-new-code:vertices
ALTER TABLE `vertices` DROP FOREIGN KEY `_nodes_ibfk_1`, ADD CONSTRAINT `nodes_ibfk_1` FOREIGN KEY (`parent_id`) REFERENCES `vertices` (`id`), ALGORITHM=INPLACE, LOCK=NONE;
--   [blocks all] breaks-old-code:nodes breaks-new-code:vertices
ALTER TABLE `vertices` DROP FOREIGN KEY `_nodes_ibfk_2`, RENAME INDEX `_nodes_ibfk_2` TO `nodes_ibfk_2`, ADD CONSTRAINT `nodes_ibfk_2` FOREIGN KEY (`place_id`) REFERENCES `places` (`id`), ALGORITHM=INPLACE, LOCK=NONE;
--   breaks-old-code:nodes breaks-new-code:vertices
SET SESSION foreign_key_checks = 1;
--   [blocks all] rewrite:vertices blocks-writes:vertices breaks-old-code:nodes breaks-new-code:vertices
ALTER TABLE `vertices` DROP CHECK `_nodes_chk_1`, ADD CONSTRAINT `nodes_chk_1` CHECK (weight > 0), ALGORITHM=COPY, LOCK=SHARED;
-- rename index nodes_parent_id_idx on vertices to vertices_parent_id_idx
--   [blocks all]
ALTER TABLE `vertices` RENAME INDEX `nodes_parent_id_idx` TO `vertices_parent_id_idx`, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_vertices_2_changes
-- rename index vertices_parent_id_idx on vertices to nodes_parent_id_idx
--   [blocks all]
ALTER TABLE `vertices` RENAME INDEX `vertices_parent_id_idx` TO `nodes_parent_id_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- rename table vertices to nodes
--   [blocks all] breaks-old-code:vertices breaks-new-code:nodes
RENAME TABLE `vertices` TO `nodes`;
