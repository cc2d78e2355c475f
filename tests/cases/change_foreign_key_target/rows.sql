INSERT INTO people (id) VALUES (1), (2);
INSERT INTO companies (id) VALUES (1);
INSERT INTO invoices (id, payer_id) VALUES (1, 1);
