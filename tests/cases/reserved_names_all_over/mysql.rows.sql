INSERT INTO `user` (`key`, `length`, `values`) VALUES (1, 1, 'select'), (2, 2147483647, NULL), (3, 3, '');
INSERT INTO `order` (`select`, `references`, `desc`, `from`) VALUES (1, 1, -1, ''), (2, 3, 5, '''; DROP --');
