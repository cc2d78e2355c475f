//! Actions of foreign keys that are the same to a database.

use crate::model::{Action, Dialect, ForeignKey};

/// MySQL and MariaDB treat RESTRICT and NO ACTION alike, and report whichever was written.
pub(crate) fn settle(dialect: Dialect, key: &mut ForeignKey) {
    if matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
        let actions = [&mut key.on_delete, &mut key.on_update].into_iter();
        actions.filter(|action| **action == Action::Restrict).for_each(|action| *action = Action::NoAction);
    }
}
