INSERT INTO vouchers (id, code) VALUES (1, 'a'), (2, '🎟 ''%'), (3, ' x');
