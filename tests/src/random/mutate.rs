//! The kinds of mutation, by name.

use super::{Change, domains, structure, values};

/// One kind of mutation: `None` where it found nothing to act on.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub act: fn(&mut Change<'_>) -> Option<()>,
}

impl std::fmt::Debug for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

macro_rules! kinds {
    ($($module:ident: $($name:ident)*;)*) => {
        /// Every kind.
        pub const KINDS: &[Kind] = &[$($(Kind { name: stringify!($name), act: $module::$name }),*),*];
    };
}

kinds! {
    structure:
        add_table drop_table rename_table swap_tables recreate_table restore_table
        add_column add_required_column drop_column rename_column swap_columns take_column_name restore_column
        add_foreign_key drop_foreign_key change_foreign_key rename_foreign_key
        add_unique drop_unique change_unique rename_unique
        add_index drop_index change_index rename_index
        add_exclusion drop_exclusion change_exclusion rename_exclusion
        add_check drop_check change_check rename_check
        change_primary_key defer_primary_key rename_primary_key drop_primary_key
        change_options change_index_options change_check_options change_foreign_key_options;
    values:
        set_type rename_and_retype retype_key
        relax_column require_column add_default drop_default change_default
        add_generated drop_generated change_generated
        comment_table comment_column collate_column count_up change_sequence stop_counting
        add_enum add_enum_value remove_enum_value rename_enum_value reorder_enum comment_enum rename_enum drop_enum use_enum;
    domains:
        add_domain into_domain drop_domain rename_domain change_domain_base change_domain_default comment_domain
        require_domain relax_domain add_domain_check drop_domain_check rename_domain_check;
}
