//! Types and character sets of columns.

use super::super::Loss::{FailsIf, Lossy};
use super::super::Undo::{R1, R3};
use super::super::Verdict::{Breaks, Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const TYPES: &[Fact] = &[
    fact("varchar-longer", "varchar to a longer one", "MODIFY vc varchar(60)", AT_ONCE)
        .when("both have up to 255 bytes").undo(R1).code(Ok, Breaks),
    fact("varchar-longer-across-255-bytes", "varchar to a longer one", "MODIFY vc varchar(64)", COPIES)
        .when("it comes to more than 255 bytes").undo(R1).code(Ok, Breaks)
        .note("255 bytes are 63 letters of utf8mb4, 85 of utf8mb3, 255 of latin1"),
    fact("varchar-longer-beyond-255-bytes", "varchar to a longer one", "MODIFY vcl varchar(200)", AT_ONCE)
        .when("both have more than 255 bytes").undo(R1).code(Ok, Breaks),
    fact("varchar-shorter", "varchar to a shorter one", "MODIFY vcl varchar(80)", COPIES)
        .loss(FailsIf("a text is longer (1406, 1265); without strict mode it is cut")).undo(R1)
        .code(OkIf("its texts fit"), Breaks),
    fact("varchar-to-text", "varchar to text", "MODIFY vcl text", COPIES).undo(R1)
        .code(OkIf("its driver takes the new type"), Breaks),
    fact("text-to-varchar", "text to varchar", "MODIFY tx varchar(255)", COPIES)
        .loss(FailsIf("a text is longer; without strict mode it is cut")).undo(R1).code(OkIf("its texts fit"), Breaks),
    fact("text-to-mediumtext", "text to mediumtext", "MODIFY tx mediumtext", COPIES).undo(R1).code(Ok, Breaks),
    fact("char-longer", "char to a longer one", "MODIFY ch char(20)", COPIES).undo(R1).code(Ok, Breaks),
    fact("char-to-varchar", "char to varchar", "MODIFY ch varchar(10)", COPIES).loss(Lossy("blanks at the end"))
        .undo(R1).code(OkIf("its driver takes the new type"), Breaks),
    fact("set-type", "another type", "MODIFY a2 double", COPIES).when("no other fact is about the two types").undo(R1)
        .code(OkIf("its driver takes the new type"), Breaks),
    fact("int-to-bigint", "int to bigint", "MODIFY a2 bigint", COPIES).undo(R1)
        .code(OkIf("its driver takes the new type"), Breaks)
        .note("nobody waits on MariaDB from 11.2; elsewhere gh-ost, or a second column"),
    fact("primary-key-int-to-bigint", "int to bigint", "MODIFY id bigint NOT NULL AUTO_INCREMENT", COPIES)
        .when("it is the primary key").undo(R1).code(OkIf("its driver takes the new type"), Breaks)
        .note("foreign keys must go first (3780, 1833)"),
    fact("bigint-to-int", "bigint to int", "MODIFY bi int", COPIES)
        .loss(FailsIf("a value is out of range (1264); without strict mode it becomes the nearest")).undo(R1)
        .code(OkIf("its values fit"), Breaks),
    fact("int-to-unsigned", "int to int unsigned", "MODIFY a2 int unsigned", COPIES)
        .loss(FailsIf("a value is negative")).undo(R1).code(OkIf("its values fit"), Breaks),
    fact("int-to-varchar", "int to varchar", "MODIFY a2 varchar(20)", COPIES).undo(R1)
        .code(OkIf("it does not rely on how numbers compare"), Breaks),
    fact("int-display-width", "int to int(5)", "MODIFY a2 int(5)", INSTANTLY),
    fact("decimal-widen", "decimal to one of more digits", "MODIFY dc decimal(12,2)", COPIES).undo(R1).code(Ok, Breaks),
    fact("decimal-scale", "decimal to another scale", "MODIFY dc decimal(12,4)", COPIES)
        .loss(Lossy("digits where the scale shrinks, with a warning alone, even in strict mode")).undo(R3)
        .code(OkIf("its driver takes the new type"), Breaks),
    fact("datetime-to-timestamp", "datetime to timestamp", "MODIFY dt timestamp NULL", COPIES)
        .loss(FailsIf("a moment is not between 1970 and 2038; what it means depends on the time zone")).undo(R3)
        .code(OkIf("its driver takes the new type"), Breaks),
    fact("datetime-fsp", "datetime to datetime(6)", "MODIFY dt datetime(6)", COPIES).undo(R3).code(Ok, Breaks)
        .note("the way back rounds (MySQL) or cuts (MariaDB) in silence, even in strict mode"),
    fact("float-to-double", "float to double", "MODIFY fl double", COPIES).undo(R3).code(Ok, Breaks)
        .note("the way back loses digits in silence"),
    fact("json-to-text", "json to longtext", "MODIFY js longtext", COPIES).undo(R1)
        .code(OkIf("its driver takes the new type"), Breaks).note("the json of MariaDB is longtext with a check"),
    fact("enum-add-end", "enum: a label more at the end", "MODIFY e enum('a','b','c','d')", INSTANTLY).undo(R1)
        .code(OkIf("it can read the new label"), Breaks),
    fact("enum-add-middle", "enum: a label more in the middle, or another order", "MODIFY e enum('a','x','b','c')",
        COPIES).undo(R1).code(OkIf("it can read the new label, and does not use numbers"), Breaks),
    fact("enum-remove-unused", "enum: a label less", "MODIFY e enum('a','b')", COPIES).when("no row holds it").undo(R1)
        .code(Breaks, Ok),
    fact("enum-remove-used", "enum: a label less", "MODIFY e enum('b','c')",
        my!(Mysql ALL ("1265"), Mariadb ALL ("1265"))).when("a row holds it")
        .loss(FailsIf("a row holds it (1265); without strict mode it becomes an empty text")).undo(R3).code(Breaks, Ok),
    fact("enum-rename-value", "enum: another word for a label", "MODIFY e enum('aa','b','c')",
        my!(Mysql ALL ("1265"), Mariadb ALL ("1265"))).when("a row holds it").loss(FailsIf("a row holds it (1265)"))
        .undo(R1).code(Breaks, Breaks).note("add the new one, UPDATE, remove the old one"),
    fact("enum-to-varchar", "enum to varchar", "MODIFY e varchar(10)", COPIES).undo(R1).code(Ok, Breaks),
    fact("varchar-to-enum", "varchar to enum", "MODIFY ch enum('ch','x')", COPIES)
        .loss(FailsIf("a text is no label; without strict mode it becomes empty")).undo(R1)
        .code(OkIf("it writes labels alone"), Breaks),
    fact("set-add-end", "set: a member more at the end", "MODIFY st set('x','y','z')", INSTANTLY).undo(R1)
        .code(OkIf("it can read the new member"), Breaks),
    fact("set-add-ninth", "set: the ninth member", "MODIFY st set('x','y','z','1','2','3','4','5','6')", COPIES)
        .undo(R1).code(OkIf("it can read the new member"), Breaks)
        .note("it takes a byte more; so does the 256th label of an enum (docs)"),
    fact("column-collation", "column COLLATE", "MODIFY vcl varchar(100) COLLATE utf8mb4_bin", AT_ONCE)
        .when("no index has it").code(OkIf("it does not rely on how texts compare"), Breaks),
    fact("column-collation-indexed", "column COLLATE", "MODIFY vc varchar(50) COLLATE utf8mb4_bin",
        my!(Mysql ALL COPY, Mariadb ALL NOCOPY_REBUILDS_INDEX)).when("an index has it").undo(R1)
        .code(OkIf("it does not rely on how texts compare"), Breaks)
        .note("a unique index fails where the new collation finds two texts equal"),
    fact("enum-collation", "enum COLLATE", "MODIFY e enum('a','b','c') COLLATE utf8mb4_bin",
        my!(Mysql ALL INSTANT, Mariadb BEFORE_11_2 COPY, Mariadb FROM_11_2 COPY_BESIDE)).when("no index has it").undo(R1)
        .code(OkIf("it does not rely on how texts compare"), Breaks),
    fact("column-charset-utf8mb3-utf8mb4", "column utf8mb3 to utf8mb4", "MODIFY l varchar(20) CHARACTER SET utf8mb4",
        AT_ONCE).when("no index has it").undo(R1).code(Ok, Breaks),
    fact("column-charset-utf8mb3-utf8mb4-indexed", "column utf8mb3 to utf8mb4",
        "MODIFY l varchar(20) CHARACTER SET utf8mb4", my!(Mysql ALL COPY, Mariadb ALL INSTANT)).when("an index has it")
        .undo(R1).code(Ok, Breaks),
    fact("column-charset-latin1-utf8mb4", "column latin1 to utf8mb4", "MODIFY l varchar(20) CHARACTER SET utf8mb4",
        COPIES).undo(R1).code(Ok, Breaks).note("the way back fails in strict mode where a letter is not of latin1"),
    fact("table-default-charset", "DEFAULT CHARACTER SET", "DEFAULT CHARACTER SET latin1", AT_ONCE)
        .note("of columns to come"),
    fact("table-convert-charset", "CONVERT TO CHARACTER SET", "CONVERT TO CHARACTER SET latin1", COPIES)
        .loss(FailsIf("a letter is not of it (1366); without strict mode it becomes ?")).undo(R3)
        .code(OkIf("its driver takes the new type"), Ok).note("text types may become longer ones"),
    fact("column-set-invisible", "ALTER COLUMN SET INVISIBLE", "ALTER COLUMN df SET INVISIBLE", my!(Mysql ALL INSTANT))
        .code(OkIf(NAMES_COLUMNS), Ok).note("a drop that can be taken back"),
];
