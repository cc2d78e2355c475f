//! A write is all or nothing, wherever it stops.

use super::*;

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("schema-disk-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(path.join("schema")).unwrap();
        fs::write(path.join("schema.toml"), "").unwrap();
        fs::write(path.join("schema/old.toml"), "old").unwrap();
        Folder(path)
    }

    fn changes(&self) -> Changes {
        Changes {
            write: vec![
                (self.0.join("migrations/1_a.up.sql"), "up".into()),
                (self.0.join("schema/new.toml"), "new".into()),
            ],
            remove: vec![self.0.join("schema/old.toml")],
        }
    }

    fn state(&self) -> Vec<(String, String)> {
        let mut all = read(&self.0.join("schema")).unwrap();
        all.extend(read(&self.0.join("migrations")).unwrap());
        all
    }

    fn before(&self) -> bool {
        self.state() == [("old.toml".to_owned(), "old".to_owned())]
    }

    fn after(&self) -> bool {
        self.state() == [("new.toml".to_owned(), "new".to_owned()), ("1_a.up.sql".to_owned(), "up".to_owned())]
    }

    fn recover(&self) -> bool {
        let lock = lock(&self.0.join("schema.toml")).unwrap();
        recover(&lock, &self.0, &[self.0.join("schema"), self.0.join("migrations")]).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn all_is_written_and_nothing_is_left_behind() {
    let folder = Folder::new("all");
    let lock = lock(&folder.0.join("schema.toml")).unwrap();
    apply(&lock, &folder.0, &folder.changes()).unwrap();
    assert!(folder.after());
    assert_eq!(entries(&folder.0.join("schema")).unwrap().len(), 1);
}

#[test]
fn a_run_killed_before_the_journal_changed_nothing() {
    let folder = Folder::new("before");
    fs::create_dir(folder.0.join("migrations")).unwrap();
    fs::write(folder.0.join("migrations/.1_a.up.sql.schema-new"), "u").unwrap();
    assert!(!folder.recover());
    assert!(folder.before());
    assert!(entries(&folder.0.join("migrations")).unwrap().is_empty());
}

#[test]
fn a_run_killed_after_the_journal_is_completed_wherever_it_stopped() {
    for done in 0..3 {
        let folder = Folder::new(&format!("after-{done}"));
        let changes = folder.changes();
        prepare(&folder.0, &changes, &mut Vec::new()).unwrap();
        for (path, _) in changes.write.iter().take(done) {
            fs::rename(unfinished(path), path).unwrap();
        }
        assert!(folder.recover());
        assert!(folder.after());
        assert!(!folder.recover());
    }
}

#[test]
fn a_failure_to_write_leaves_everything_as_it_was() {
    let folder = Folder::new("failure");
    let mut changes = folder.changes();
    // A file stands where a folder would have to be.
    changes.write.push((folder.0.join("schema.toml/x"), "x".into()));
    let lock = lock(&folder.0.join("schema.toml")).unwrap();
    let error = apply(&lock, &folder.0, &changes).unwrap_err();
    assert!(error.to_string().contains("schema.toml"), "{error}");
    assert!(folder.before());
    assert!(!folder.0.join("migrations").exists());
    assert_eq!(entries(&folder.0.join("schema")).unwrap().len(), 1);
}

#[test]
fn there_is_one_writer_at_a_time() {
    let folder = Folder::new("lock");
    let file = folder.0.join("schema.toml");
    let first = lock(&file).unwrap();
    assert!(matches!(lock(&file), Err(Error::Locked(_))));
    drop(first);
    assert!(lock(&file).is_ok());
}
