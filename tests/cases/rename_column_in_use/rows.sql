INSERT INTO users (id, mail, age) VALUES (1, 'Ana@x.org', 3), (2, 'b''c', 4);
INSERT INTO logins (id, user_id) VALUES (10, 1), (11, 1);
