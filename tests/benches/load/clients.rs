//! Four clients that read and update single rows without end, each with a session and a thread of its own, and how long each of
//! their queries took.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use schema_tests::servers::Database;
use schema_tests::trip::runtime;

const CLIENTS: u64 = 4;
/// Between two queries of a client: a machine that is not busy, as most are.
const PAUSE: Duration = Duration::from_millis(2);
/// How long what was done is looked for.
const ECHO: Duration = Duration::from_millis(50);
/// How long they run before and after.
const WARM: Duration = Duration::from_millis(700);

/// When queries began, and what they took.
type Taken = Vec<(Instant, Duration)>;

/// Clients at work.
pub(crate) struct Clients {
    stop: Arc<AtomicBool>,
    threads: Vec<JoinHandle<Result<Taken, String>>>,
}

/// What queries waited while something ran.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Waits {
    /// The longest.
    pub(crate) longest: Duration,
    /// What 99 of 100 took at most.
    pub(crate) most: Duration,
    /// How many there were.
    pub(crate) queries: usize,
    /// How long it ran.
    pub(crate) lasted: Duration,
}

/// Starts clients, and waits until they are at work.
pub(crate) async fn beside(database: &Database, rows: u64) -> Clients {
    let stop = Arc::new(AtomicBool::new(false));
    let threads = (1..=CLIENTS)
        .map(|client| {
            let (stop, url) = (Arc::clone(&stop), database.url.clone());
            std::thread::spawn(move || runtime()?.block_on(work(&url, client, rows, &stop)))
        })
        .collect();
    tokio::time::sleep(WARM).await;
    Clients { stop, threads }
}

async fn work(url: &str, client: u64, rows: u64, stop: &AtomicBool) -> Result<Taken, String> {
    let mut connection = schema_core::db::open(url, None).await.map_err(|error| error.to_string())?;
    let mut taken = Vec::new();
    let mut at = client;
    while !stop.load(Ordering::Relaxed) {
        // Knuth's generator: spread well enough, and the same in every run.
        at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let id = (at >> 33) % rows + 1;
        let sql = if at >> 62 == 0 {
            format!("UPDATE accounts SET balance = balance + 1 WHERE id = {id}")
        } else {
            format!("SELECT balance, name FROM accounts WHERE id = {id}")
        };
        let start = Instant::now();
        connection.execute(&sql).await.map_err(|error| format!("{error}\n{sql}"))?;
        taken.push((start, start.elapsed()));
        tokio::time::sleep(PAUSE).await;
    }
    connection.close().await;
    Ok(taken)
}

impl Clients {
    /// The waits from `start` until now; then they end.
    pub(crate) async fn during(self, start: Instant) -> Waits {
        let lasted = start.elapsed();
        // A lock that is gone is felt for a moment: queries stand behind each other.
        let end = Instant::now() + ECHO;
        tokio::time::sleep(WARM).await;
        self.stop.store(true, Ordering::Relaxed);
        let mut taken = Vec::new();
        for thread in self.threads {
            let client = thread.join().expect("a client does not panic");
            taken.extend(client.unwrap_or_else(|error| panic!("a client: {error}")));
        }
        // Whatever was under way at any moment of it.
        let mut taken: Vec<Duration> =
            taken.into_iter().filter(|(at, took)| *at < end && *at + *took > start).map(|(_, took)| took).collect();
        taken.sort_unstable();
        Waits {
            longest: taken.last().copied().unwrap_or_default(),
            most: taken.get(taken.len().saturating_sub(1) * 99 / 100).copied().unwrap_or_default(),
            queries: taken.len(),
            lasted,
        }
    }
}

/// `longest 12.3 ms, 99 %: 3.1 ms, 1.2 s`.
impl std::fmt::Display for Waits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "longest {}, 99 %: {}, lasted {}, {} queries",
            time(self.longest),
            time(self.most),
            time(self.lasted),
            self.queries
        )
    }
}

/// `12.3 ms`, `123 ms` or `1.23 s`.
pub(crate) fn time(of: Duration) -> String {
    let ms = of.as_secs_f64() * 1_000.0;
    if ms < 99.95 {
        format!("{ms:.1} ms")
    } else if ms < 999.5 {
        format!("{ms:.0} ms")
    } else {
        format!("{:.2} s", ms / 1_000.0)
    }
}
