INSERT INTO posts (id) VALUES (1), (-9223372036854775808);
INSERT INTO tags (name) VALUES (''), ('🦀'), ('a''b');
INSERT INTO posts_tags (post_id, tag) VALUES (1, ''), (1, '🦀'), (-9223372036854775808, 'a''b');
