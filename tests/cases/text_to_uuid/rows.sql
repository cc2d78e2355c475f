INSERT INTO devices (id, serial) VALUES (1, '00112233-4455-6677-8899-aabbccddeeff');
