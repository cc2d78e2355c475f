//! The SQL about the sequence behind a counted column of PostgreSQL. Only the server knows its name: it is that of the table and
//! the column when it was made, and stays when they are renamed.

use super::Cx;
use super::measured::pg;
use crate::dialect::sequence::{Counting, changed, in_full, told};
use crate::dialect::{Unsupported, spell};
use crate::hazard::HazardKind;
use crate::model::name::cut;
use crate::model::{Column, Identity, Name, Object, Sequence};
use crate::statement::Statement;

/// A counted column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted<'a> {
    pub(super) table: &'a Name,
    pub(super) column: &'a str,
}

impl Counted<'_> {
    /// Its sequence, as PostgreSQL finds it.
    fn sequence(self, cx: &Cx<'_>) -> String {
        let table = spell::string(cx.dialect, &cx.table(self.table));
        format!("pg_get_serial_sequence({table}, {})", spell::string(cx.dialect, self.column))
    }

    /// A statement about its sequence, `%s`.
    pub(super) fn with_sequence(self, cx: &Cx<'_>, statement: &str) -> String {
        let sequence = self.sequence(cx);
        block(cx, &format!("BEGIN EXECUTE format({}, {sequence}); END", spell::string(cx.dialect, statement)))
    }

    /// Makes its sequence and tells whose it is, and in between gives the column its default. The name that a fresh column's would
    /// have may be taken, by the sequence of a table that had this name before: then a number stands behind it, as where the
    /// server chooses one.
    ///
    /// # Errors
    /// When the database has no such type.
    pub(super) fn make_sequence(self, cx: &Cx<'_>, item: &Column, default: &str) -> Result<String, Unsupported> {
        let mut made = told(&item.sequence);
        made.insert(0, format!("AS {}", spell::type_name(cx.dialect, cx.after, &item.ty)?));
        let text = |text: &str| spell::string(cx.dialect, text);
        let limit = cx.features().max_name;
        let name = cut(&format!("{}_{}_seq", self.table.name, self.column), limit);
        let room = cut(&name, limit - 3);
        let escaped = |text: &str| text.replace('%', "%%");
        let beside =
            self.table.schema.as_ref().map(|schema| format!("{}.", escaped(&cx.quote(schema)))).unwrap_or_default();
        let path = text(&format!("{beside}%I"));
        let owner = format!("{}.{}", cx.table(self.table), cx.quote(self.column));
        let create = text(&format!("CREATE SEQUENCE {beside}%I {}", made.join(" ")));
        let default = text(&format!("{}(%L)", escaped(default)));
        let owned = text(&format!("ALTER SEQUENCE {beside}%I OWNED BY {}", escaped(&owner)));
        Ok(block(
            cx,
            &format!(
                "DECLARE free text := {}; BEGIN
  FOR n IN 1..100 LOOP EXIT WHEN to_regclass(format({path}, free)) IS NULL; free := {} || n; END LOOP;
  EXECUTE format({create}, free);
  EXECUTE format({default}, format({path}, free));
  EXECUTE format({owned}, free);
END",
                text(&name),
                text(&room),
            ),
        ))
    }

    /// What the sequence of a new serial is told: the word that makes it has no room for that. No value was taken yet.
    pub(super) fn told_once_made(self, cx: &Cx<'_>, item: &Column) -> Option<Statement> {
        let serial = item.identity == Some(Identity::Serial) && cx.features().sequences;
        let (made, wanted) = (in_full(&item.ty, &Sequence::default()), in_full(&item.ty, &item.sequence));
        let mut words = changed(&made, &wanted);
        if !serial || words.is_empty() {
            return None;
        }
        if wanted.start != made.start {
            words.push("RESTART".to_owned());
        }
        Some(Statement::ddl(self.with_sequence(cx, &format!("ALTER SEQUENCE %s {}", words.join(" ")))))
    }

    /// Sets its sequence behind the values that are there, as far as they are in its way.
    pub(super) fn behind_values(self, cx: &Cx<'_>, to: &Counting, (least, greatest): (i64, i64)) -> Statement {
        let (sequence, table, column) = (self.sequence(cx), cx.table(self.table), cx.quote(self.column));
        // Without its sign the least number of all is none of 64 bits.
        let start = if to.start == i64::MIN { format!("'{}'", to.start) } else { to.start.to_string() };
        let (last, more, last_of, sign, beyond) = if to.increment > 0 {
            (format!("max({column})"), "greatest", to.max, ">=", (to.max < greatest).then_some("<="))
        } else {
            (format!("min({column})"), "least", to.min, "<=", (to.min > least).then_some(">="))
        };
        let within = beyond.map(|beyond| format!(" WHERE {column} {beyond} {last_of}")).unwrap_or_default();
        let statement = Statement::ddl(format!(
            "SELECT setval({sequence}, {more}({last}, {start}), coalesce({last} {sign} {start}, false)) FROM {table}{within}"
        ))
        .is(pg!["setval"]);
        let found = cx.before.tables.get(self.table).is_some_and(|table| table.is_led_by(self.column));
        if found { statement } else { statement.hazard(HazardKind::FullScan, Object::Table(self.table.clone())) }
    }

    /// The same sequence, told otherwise, where its position is in order anyhow.
    pub(super) fn tell(self, cx: &Cx<'_>, identity: Identity, words: &[String]) -> Statement {
        let (table, column) = (cx.table(self.table), cx.quote(self.column));
        match identity {
            Identity::ByDefault | Identity::Always => {
                let words =
                    words.iter().map(|word| if word == "RESTART" { word.clone() } else { format!("SET {word}") });
                let words = words.collect::<Vec<_>>().join(" ");
                let sql = format!("ALTER TABLE {table} ALTER COLUMN {column} {words}");
                Statement::ddl(sql).is(pg!["set-identity-options"])
            }
            // Whoever asks it for a value waits.
            Identity::Serial => {
                let alter = format!("ALTER SEQUENCE %s {}", words.join(" "));
                Statement::ddl(self.with_sequence(cx, &alter)).is(pg!["alter-sequence-increment"])
            }
        }
    }

    /// The same sequence, told otherwise. Its position stays wherever it can: a new start alone is for the next time that somebody
    /// restarts it.
    pub(super) fn retell(
        self,
        cx: &Cx<'_>,
        identity: Identity,
        (from, to): (&Counting, &Counting),
        range: (i64, i64),
    ) -> Vec<Statement> {
        let mut words = changed(from, to);
        if words.is_empty() {
            return Vec::new();
        }
        if turns(from, to) {
            // What lies ahead now lay behind: it begins anew, behind the values that are there.
            words.push("RESTART".to_owned());
            return vec![self.tell(cx, identity, &words), self.behind_values(cx, to, range)];
        }
        if to.min <= from.min && to.max >= from.max {
            return vec![self.tell(cx, identity, &words)];
        }
        let object = Object::Column(self.table.clone(), self.column.to_owned());
        vec![tell_within(cx, (&self.sequence(cx), object), (from, to), &words)]
    }
}

/// A sequence told otherwise, where its position may lie outside the new bounds. One before them goes on to the start, and so does one
/// from which no value was taken yet; one behind them is refused by the server. `counter`: SQL for the sequence's name.
pub(super) fn tell_within(
    cx: &Cx<'_>,
    (counter, object): (&str, Object),
    (from, to): (&Counting, &Counting),
    words: &[String],
) -> Statement {
    let (before, behind) = if is_down(to) {
        (format!("place > {}", to.max), format!("place < {}", to.min))
    } else {
        (format!("place < {}", to.min), format!("place > {}", to.max))
    };
    let sql = block(
        cx,
        &format!(
            "DECLARE counter text := {}; place bigint; used boolean; restart text := ''; BEGIN
  EXECUTE format('SELECT last_value, is_called FROM %s', counter) INTO place, used;
  IF {before} OR {behind} AND NOT used THEN restart := ' RESTART'; END IF;
  EXECUTE format('ALTER SEQUENCE %s {}', counter) || restart;
END",
            counter,
            words.join(" "),
        ),
    );
    let statement = Statement::ddl(sql).is(pg!["alter-sequence-increment"]);
    if may_lie_behind(from, to) { statement.hazard(HazardKind::MayFail, object) } else { statement }
}

/// Whether the last value that was taken may lie beyond the end of what is left to take.
pub(super) fn may_lie_behind(from: &Counting, to: &Counting) -> bool {
    is_down(from) == is_down(to) && if is_down(to) { to.min > from.min } else { to.max < from.max }
}

/// Whether it counts in the other direction now.
pub(super) fn turns(from: &Counting, to: &Counting) -> bool {
    is_down(from) != is_down(to)
}

fn is_down(counting: &Counting) -> bool {
    counting.increment < 0
}

/// A block of PL/pgSQL.
fn block(cx: &Cx<'_>, body: &str) -> String {
    if body.contains("$$") { format!("DO {}", spell::string(cx.dialect, body)) } else { format!("DO $$ {body} $$") }
}
