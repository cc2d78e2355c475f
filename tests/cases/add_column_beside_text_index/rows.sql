INSERT INTO articles (id, title, body) VALUES (1, 'A title', 'some words'), (2, '', '');
