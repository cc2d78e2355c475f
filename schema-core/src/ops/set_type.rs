//! Change the type of a column.

use super::bound::{Bound, Changed};
use super::measured::{self, pg};
use super::sequence::Counted;
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, column_of, measured_types, replace};
use crate::dialect::convert::{Conversion, conversion, postgres_cast};
use crate::dialect::{Unsupported, sequence, spell};
use crate::hazard::HazardKind;
use crate::model::{Column, Dialect, EnumStorage, Identity, Name, Object, Schema, Sql, Type};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Changes the type of a column; its values follow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetType {
    /// The table.
    pub table: Name,
    /// The column.
    pub column: String,
    /// The type before.
    pub from: Type,
    /// The type after.
    pub to: Type,
    /// The new value, over the old column; none: the database's own conversion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub using: Option<Sql>,
    /// The old value, over the new column, for the way back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub using_back: Option<Sql>,
}

impl Op for SetType {
    fn describe(&self) -> String {
        format!("change type of {}.{} from {} to {}", self.table, self.column, self.from, self.to)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        replace(self, &mut column_of(self, schema, &self.table, &self.column)?.ty, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        SetType {
            table: self.table.clone(),
            column: self.column.clone(),
            from: self.to.clone(),
            to: self.from.clone(),
            using: self.using_back.clone(),
            using_back: self.using.clone(),
        }
        .into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        super::partition::outside_key(cx, &self.table, &self.column, "type")?;
        let Some(column) = cx.column_after(&self.table, &self.column) else { return Ok(Vec::new()) };
        match (cx.dialect, &self.using) {
            (Dialect::Postgres, _) | (Dialect::Sqlite, _) => self.alter(cx, column),
            (Dialect::Mysql | Dialect::Mariadb, None) => {
                super::primary_key::holds(cx, &self.table, &self.column, &self.to)?;
                Ok(vec![self.marked(cx, cx.modify(&self.table, &self.column)?)])
            }
            (Dialect::Mysql | Dialect::Mariadb, Some(using)) => super::new_column::through(cx, self, column, using),
        }
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        cx.rebuild_unless_altered(&self.table)
    }

    fn carry(&self, rows: &mut Rows, cx: &Cx<'_>) {
        if let (true, Some(using)) = (rows.table == self.table, &self.using) {
            rows.set(&self.column, &format!("({})", spell::expr(cx.dialect, using)));
        }
    }

    fn footprint(&self) -> Footprint {
        let mut needs = vec![Object::Column(self.table.clone(), self.column.clone())];
        needs.extend(self.to.named());
        Footprint { rank: Rank::SetType, needs, ..Footprint::default() }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        // What an expression of a person does to the values, and back, is not ours to judge.
        let class = match (
            &self.using,
            &self.using_back,
            self.conversion(cx),
            converts(cx, (cx.after, &self.to), (cx.before, &self.from)),
        ) {
            (Some(_), _, _, _)
            | (_, Some(_), _, _)
            | (None, None, Conversion::Lossy, _)
            | (None, None, _, Conversion::Lossy) => BackClass::Lossy,
            (None, None, _, Conversion::Exact) => BackClass::Exact,
            (None, None, _, Conversion::Checked | Conversion::NeedsExpression) => BackClass::MayFail,
        };
        // What is written in between is of the new type, and has to fit the former one.
        let (held, wanted) = (cx.after.resolved(&self.to), cx.before.resolved(&self.from));
        let place = (&self.table, self.column.as_str());
        let counts = super::misfit::too_large(cx, place, &held, (cx.before, &wanted));
        // What is lost is lost on the way there, and is counted before.
        let loses = self.using.is_none() && self.conversion(cx) == Conversion::Lossy;
        let lost = || super::misfit::changed(cx, place, (&wanted, &held));
        Back { class, counts: if loses { lost() } else { counts.filter(|_| class == BackClass::MayFail) } }
    }
}

impl SetType {
    /// The statement that changes the type, with what that does to the rows, to whoever waits and to the code that runs.
    fn marked(&self, cx: &Cx<'_>, statement: Statement) -> Statement {
        let object = Object::Column(self.table.clone(), self.column.clone());
        let statement = match (&self.using, self.conversion(cx)) {
            (Some(_), _) | (None, Conversion::Checked | Conversion::NeedsExpression) => {
                statement.hazard(HazardKind::MayFail, object.clone())
            }
            (None, Conversion::Lossy) => {
                let statement = statement.hazard(HazardKind::DataLoss, object.clone());
                // What is no such value at all is refused.
                let refuses = matches!(cx.before.resolved(&self.from), Type::Char(_) | Type::Varchar(_) | Type::Text);
                if refuses { statement.hazard(HazardKind::MayFail, object.clone()) } else { statement }
            }
            (None, Conversion::Exact) => statement,
        };
        // Code reads and writes a longer text or number of the same kind as it did before.
        if self.keeps_storage(cx) { statement } else { statement.hazard(HazardKind::BreaksOldCode, object) }
    }

    /// PostgreSQL: a default that does not convert by itself goes before and comes back after.
    fn alter(&self, cx: &Cx<'_>, column: &Column) -> Result<Vec<Statement>, Unsupported> {
        let (table, quoted) = (cx.table(&self.table), cx.quote(&self.column));
        let alter = format!("ALTER TABLE {table} ALTER COLUMN {quoted}");
        let ty = spell::type_name(cx.dialect, cx.after, &self.to)?;
        let own = self.using.as_ref().map(|sql| spell::expr(cx.dialect, sql).to_owned());
        let (from, to) = (cx.before.resolved(&self.from), cx.after.resolved(&self.to));
        let using = own.or_else(|| postgres_cast(&from, &to, &quoted, &ty));
        let collate = column
            .collate
            .as_ref()
            .map(|sql| format!(" COLLATE {}", spell::collation_name(spell::expr(cx.dialect, sql))));
        let words = using.as_ref().map(|using| format!(" USING {using}")).unwrap_or_default();
        let mut statements = Vec::new();
        if !self.is_by_name(cx, &ty)? {
            let sql = format!("{alter} TYPE {ty}{}{words}", collate.unwrap_or_default());
            let keeps = self.keeps_storage(cx) || self.stays_text(cx);
            let rows = measured_types::retyped(cx, self, keeps);
            statements.push(self.marked(cx, measured::does(cx, Statement::ddl(sql), &self.table, &rows)));
        }
        statements.extend(self.sequence(cx, column, &ty));
        // A default of an enum is an expression of its type, and goes with it.
        // One of a text bears the name of the type that it was written for.
        let text = matches!(
            (&self.from, &self.to),
            (Type::Char(_) | Type::Varchar(_), Type::Text) | (Type::Text, Type::Char(_) | Type::Varchar(_))
        );
        let named = |ty: &Type| matches!(ty, Type::Enum(_) | Type::Domain(_));
        let bound = text || using.is_some() || named(&self.from) || named(&self.to);
        if let (true, Some(default)) = (bound, spell::default_value(cx.dialect, column)) {
            let of_default = |what: String, rows| measured::on(cx, Statement::ddl(format!("{alter} {what}")), rows);
            statements.insert(0, of_default("DROP DEFAULT".to_owned(), pg!["drop-default"]));
            statements.push(of_default(format!("SET DEFAULT {default}"), pg!["set-default"]));
        }
        let rereads = !self.is_by_name(cx, &ty)? && !self.stays_text(cx) && !compare_alike(&from, &to);
        let changed = Changed { table: &self.table, columns: &[&self.column], ty: None, rereads };
        let Bound { away, back } = changed.bound(cx)?;
        Ok(away.into_iter().chain(statements).chain(back).collect())
    }

    /// Whether the types differ in the declaration alone: an integer without sign is a longer one of PostgreSQL with a check, and an enum may be
    /// a text with one. Checks are other operations'.
    fn is_by_name(&self, cx: &Cx<'_>, ty: &str) -> Result<bool, Unsupported> {
        let same = || Ok(spell::type_name(cx.dialect, cx.before, &self.from)? == ty);
        if cx.dialect == Dialect::Postgres && self.using.is_none() { same() } else { Ok(false) }
    }

    /// The sequence of an identity follows by itself, that of a serial does not; bounds that are told stay.
    fn sequence(&self, cx: &Cx<'_>, column: &Column, ty: &str) -> Option<Statement> {
        let identity = column.identity.filter(|_| cx.features().sequences)?;
        let counting = |ty: &Type| sequence::in_full(ty, &column.sequence);
        let follows = sequence::retyped(&counting(&self.from), &self.from, &self.to);
        let mut words = sequence::changed(&follows, &counting(&self.to));
        if identity == Identity::Serial {
            words.insert(0, format!("AS {ty}"));
        }
        let counted = Counted { table: &self.table, column: &self.column };
        (!words.is_empty()).then(|| counted.tell(cx, identity, &words))
    }

    /// What becomes of the values.
    fn conversion(&self, cx: &Cx<'_>) -> Conversion {
        converts(cx, (cx.before, &self.from), (cx.after, &self.to))
    }

    /// Whether it is a text for PostgreSQL before and after, and an enum that is held as one in between.
    fn stays_text(&self, cx: &Cx<'_>) -> bool {
        let spelled = |schema: &Schema, ty: &Type| {
            let held = |name: &Name| schema.enums.get(name).is_some_and(|item| item.storage == EnumStorage::Text);
            matches!(ty, Type::Varchar(_) | Type::Text) || ty.enum_name().is_some_and(held)
        };
        let (from, to) = (cx.before.resolved(&self.from), cx.after.resolved(&self.to));
        let ends = !matches!(to, Type::Varchar(_) | Type::Array(_)) && !matches!(from, Type::Array(_));
        let plain = cx.dialect == Dialect::Postgres && self.using.is_none() && !cx.after.is_constrained(&self.to);
        plain && ends && spelled(cx.before, &from) && spelled(cx.after, &to)
    }

    /// Whether only the catalogue changes. PostgreSQL writes every row again for a domain with conditions, also where they
    /// are those of the one before.
    fn keeps_storage(&self, cx: &Cx<'_>) -> bool {
        if self.using.is_some() || cx.after.is_constrained(&self.to) {
            return false;
        }
        let (from, to) = (cx.before.resolved(&self.from), cx.after.resolved(&self.to));
        if matches!(self.from, Type::Domain(_)) && is_measured(cx.dialect, &to) {
            return false;
        }
        match (cx.dialect, &from, &to) {
            (Dialect::Postgres, from, to) if from == to => true,
            (Dialect::Postgres, Type::Varchar(_), Type::Text) => true,
            (Dialect::Postgres, Type::Varchar(from), Type::Varchar(to)) => from <= to,
            (Dialect::Postgres, Type::Decimal { .. }, Type::Decimal { precision: None, .. }) => true,
            (
                Dialect::Postgres,
                Type::Decimal { precision: Some(from), scale },
                Type::Decimal { precision: Some(to), scale: to_scale },
            ) => from <= to && scale == to_scale,
            // Four bytes a character; a length of up to 255 bytes is kept in one byte, a longer one in two.
            (Dialect::Mysql | Dialect::Mariadb, Type::Varchar(from), Type::Varchar(to)) => {
                from <= to && (*from > 63) == (*to > 63)
            }
            (Dialect::Mysql | Dialect::Mariadb, Type::Varbinary(from), Type::Varbinary(to)) => {
                from <= to && (*from > 255) == (*to > 255)
            }
            _ => false,
        }
    }
}

/// Whether what compares a value of the one type with constants takes one of the other in its place: PostgreSQL has operators between
/// numbers, and between texts.
fn compare_alike(from: &Type, to: &Type) -> bool {
    let number = |ty: &Type| ty.is_integer() || matches!(ty, Type::Decimal { .. } | Type::Real | Type::Double);
    let text = |ty: &Type| matches!(ty, Type::Char(_) | Type::Varchar(_) | Type::Text);
    match (from, to) {
        (Type::Array(from), Type::Array(to)) => compare_alike(from, to),
        (from, to) => from == to || number(from) && number(to) || text(from) && text(to),
    }
}

/// Whether the type has a length or a precision. PostgreSQL does not look for that of a domain, and so measures each value that
/// leaves one for such a type, also one of the same length.
fn is_measured(dialect: Dialect, ty: &Type) -> bool {
    if let Type::Array(of) = ty {
        is_measured(dialect, of)
    } else if let Type::Native(sql) = ty {
        spell::expr(dialect, sql).contains('(')
    } else {
        matches!(ty, Type::Char(_) | Type::Varchar(_) | Type::Decimal { precision: Some(_), .. } | Type::UnsignedBigInt)
    }
}

/// What becomes of values of one type that become values of another; a domain may refuse what the type behind it takes.
fn converts(cx: &Cx<'_>, from: (&Schema, &Type), to: (&Schema, &Type)) -> Conversion {
    match conversion(cx.dialect, &from.0.resolved(from.1), &to.0.resolved(to.1)) {
        Conversion::Exact if to.0.is_constrained(to.1) => Conversion::Checked,
        other @ (Conversion::Exact | Conversion::Checked | Conversion::Lossy | Conversion::NeedsExpression) => other,
    }
}
