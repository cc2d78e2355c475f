CREATE TABLE notes_of_others (note integer PRIMARY KEY, person_id bigint NOT NULL, body varchar(80) DEFAULT 'none', CONSTRAINT others_person FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE);
CREATE INDEX others_body ON notes_of_others (body);
