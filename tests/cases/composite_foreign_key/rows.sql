INSERT INTO users (tenant_id, id) VALUES (1, 2), (2, 1);
INSERT INTO posts (id, tenant_id, user_id) VALUES (1, 1, 2), (2, 2, 1);
