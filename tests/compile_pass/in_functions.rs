//! Structs inside functions, two of one name in two modules, and structs of `cfg`.
#![deny(warnings)]

pub mod a {
    #[derive(schema_core::Table)]
    pub struct Order {
        pub id: i64,
        #[cfg(any())]
        pub gone: NoSuchType,
    }
}

pub mod b {
    #[derive(schema_core::Table)]
    #[table(name = "other_orders")]
    pub struct Order {
        #[column(references = super::a::Order::id)]
        pub id: i64,
    }
}

pub fn local() -> &'static str {
    use schema_core::Table;

    #[derive(schema_core::DbEnum)]
    pub enum State {
        Open,
    }

    #[derive(Table)]
    pub struct Local {
        #[column(default = State::Open)]
        pub state: State,
        #[column(references = super_order::id)]
        pub order: i64,
    }

    #[allow(non_camel_case_types)]
    type super_order = a::Order;

    let _ = (Local { state: State::Open, order: 1 }.state, Local { state: State::Open, order: 1 }.order);
    <Local as Table>::NAME
}

#[cfg(any())]
#[derive(schema_core::Table)]
pub struct Never {
    pub id: i64,
}
