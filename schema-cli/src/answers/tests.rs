//! Answers, settled against schemas.

use super::*;
use schema_core::model::{Column, Retired, Table, Type};

fn schema(tables: &[(&str, &[&str])]) -> Schema {
    let mut schema = Schema::default();
    for (name, columns) in tables {
        let mut table = Table::default();
        for column in *columns {
            table.columns.insert((*column).to_owned(), Column::new(Type::Text));
        }
        schema.tables.insert(name.parse().unwrap(), table);
    }
    schema
}

fn answer(
    declared: &mut Declared,
    base: &Schema,
    renames: &[Rename],
    drops: &[Path],
    restores: &[Path],
) -> Result<(), Error> {
    apply(declared, base, &Answers { renames, drops, restores, news: &[] })
}

#[test]
fn paths_are_settled_against_the_schemas() {
    let base = schema(&[("sales.users", &["name", "nick"]), ("users", &["a.b"])]);
    let mut declared =
        Declared { schema: schema(&[("sales.users", &["full_name"]), ("users", &["c"])]), ..Declared::default() };
    let renames = ["sales.users.name=sales.users.full_name".parse().unwrap(), "users.\"a.b\"=users.c".parse().unwrap()];
    let drops = ["sales.users.nick".parse().unwrap()];
    answer(&mut declared, &base, &renames, &drops, &[]).unwrap();
    let sales: Name = "sales.users".parse().unwrap();
    assert_eq!(declared.hints.columns[&(sales.clone(), "full_name".to_owned())], "name");
    assert_eq!(declared.hints.columns[&(Name::new("users"), "c".to_owned())], "a.b");
    assert_eq!(declared.hints.drops, [Object::Column(sales, "nick".to_owned())]);
}

#[test]
fn answers_that_fit_nothing_are_errors() {
    let base = schema(&[("users", &["name"])]);
    let mut declared = Declared { schema: base.clone(), ..Declared::default() };
    let unknown = answer(&mut declared, &base, &["users.x=users.name".parse().unwrap()], &[], &[]);
    assert!(matches!(unknown, Err(Error::NotInBase { .. })), "{unknown:?}");
    let undeclared = answer(&mut declared, &base, &["users.name=users.x".parse().unwrap()], &[], &[]);
    assert!(matches!(undeclared, Err(Error::RenameNotDeclared { .. })), "{undeclared:?}");
    let declared_still = answer(&mut declared, &base, &[], &["users.name".parse().unwrap()], &[]);
    assert!(matches!(declared_still, Err(Error::StillDeclared { .. })), "{declared_still:?}");
    assert!("users".parse::<Rename>().is_err());
    let mixed = answer(&mut declared, &base, &["users=users.name".parse().unwrap()], &[], &[]);
    assert!(matches!(mixed, Err(Error::RenameNotDeclared { .. })), "{mixed:?}");
}

#[test]
fn what_comes_back_is_named_by_itself_or_by_its_name_aside() {
    let mut base = schema(&[("users", &["_retired_nick", "_retired_2_nick", "_retired_name"])]);
    for (aside, former) in [("_retired_nick", "nick"), ("_retired_2_nick", "nick"), ("_retired_name", "name")] {
        let kept = Retired { name: former.to_owned(), column: Column::new(Type::Text) };
        base.tables[&Name::new("users")].columns[aside].retired = Some(Box::new(kept));
    }
    let mut declared = Declared { schema: schema(&[("users", &["nick", "name", "age"])]), ..Declared::default() };
    let column = |name: &str| Object::Column(Name::new("users"), name.to_owned());
    answer(&mut declared, &base, &[], &[], &["users.name".parse().unwrap()]).unwrap();
    assert_eq!(declared.hints.restores[&column("name")], column("_retired_name"));
    let several = answer(&mut declared, &base, &[], &[], &["users.nick".parse().unwrap()]);
    assert!(matches!(several, Err(Error::SeveralKept { .. })), "{several:?}");
    answer(&mut declared, &base, &[], &[], &["users._retired_2_nick".parse().unwrap()]).unwrap();
    assert_eq!(declared.hints.restores[&column("nick")], column("_retired_2_nick"));
    let none = answer(&mut declared, &base, &[], &[], &["users.age".parse().unwrap()]);
    assert!(matches!(none, Err(Error::NothingKept { .. })), "{none:?}");
    let unknown = answer(&mut declared, &base, &[], &[], &["users.height".parse().unwrap()]);
    assert!(matches!(unknown, Err(Error::NotDeclared { .. })), "{unknown:?}");
    assert_eq!(kept(&"users.name".parse().unwrap(), &base), [column("_retired_name")]);
    assert_eq!(kept(&"users._retired_nick".parse().unwrap(), &base), [column("_retired_nick")]);
    assert_eq!(kept(&"users.nick".parse().unwrap(), &base).len(), 2);
    assert!(kept(&"users".parse().unwrap(), &base).is_empty());
}

#[test]
fn an_accepted_hazard_has_a_code_an_object_and_perhaps_a_reason() {
    let allow: Allow = "data-loss:orders.note=moved: see #12=a".parse().unwrap();
    assert_eq!(
        allow,
        Allow { kind: HazardKind::DataLoss, object: "orders.note".into(), reason: Some("moved: see #12=a".into()) }
    );
    assert!("data-loss:".parse::<Allow>().is_err());
    assert!("danger:x".parse::<Allow>().unwrap_err().contains("data-loss"));
}
