SELECT nextval('tickets_id_seq'), nextval('letters_id_seq');
