# Serves one throw-away database server on a loopback port, and ends it with its data when no test process needs it any
# more: when nobody has held the run folder's lock for five minutes, or when the run folder is gone. Test processes come
# and go, a server takes seconds to start: so it outlives the process that started it. Nothing here survives a crash of
# the machine, on purpose: durability is off and the data lies in memory when there is room. With `durable` it is as in
# production, for measurements.
#
# Usage: serve.sh postgres|mariadb|mysql RUN_FOLDER PORT [durable]
set -eu
kind=$1 run=$2 port=$3 durable=${4:-}

main() {
  PATH="${TEST_POSTGRES_PROGRAMS:-$(newest_postgres)}:$PATH:/usr/sbin"
  data=$(mktemp -d "$(roomy_folder)/cargo-schema-$kind.XXXXXX")
  server=
  trap stop EXIT
  trap 'exit 1' TERM
  cd "$data"
  # A MariaDB or MySQL that starts removes the temporary tables it finds, another server's too where they share a folder.
  export TMPDIR=$data

  "serve_$kind"

  exec 9>"$run/in-use"
  local idle=0
  while sleep 3 && kill -0 "$server" && [ -d "$run" ] && [ $idle -lt 100 ]; do
    # Test processes hold the lock shared for as long as they live. Once idle, it is kept until the server has ended, so
    # that nobody picks up a server that is about to go.
    if ! flock --nonblock 9; then
      idle=0
    else
      idle=$((idle + 1))
      if [ $idle -lt 100 ]; then flock --unlock 9; fi
    fi
  done
}

serve_postgres() {
  end=QUIT
  need initdb postgresql TEST_POSTGRES_URL
  # PostgreSQL refuses to run as root.
  local as=()
  if [ "$(id -u)" = 0 ]; then
    as=(setpriv --reuid=postgres --regid=postgres --init-groups --)
    chown postgres "$data"
  fi
  "${as[@]}" initdb --pgdata="$data/data" --auth=trust --username=postgres --encoding=UTF8 --no-locale --no-sync
  "${as[@]}" postgres -D "$data/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
    -c dynamic_shared_memory_type=mmap \
    -c max_wal_size=4GB -c max_connections=300 $(postgres_durability) &
  server=$!
}

postgres_durability() {
  if [ "$durable" ]; then echo "-c shared_buffers=1GB -c maintenance_work_mem=256MB"; return; fi
  echo "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0" \
    "-c autovacuum=off"
}

serve_mariadb() {
  end=KILL
  need mariadbd mariadb-server TEST_MARIADB_URL
  mariadb-install-db --no-defaults --auth-root-authentication-method=normal --skip-test-db --user="$(id -un)" \
    --datadir="$data/data" --innodb-doublewrite=0 --innodb-flush-log-at-trx-commit=0
  allow_root_over_tcp
  # Statistics that are gathered in the background may come back under the name that an index had before, and a renaming to
  # that name then fails with error 1022 (measured on 10.11).
  mariadbd --no-defaults --plugin-load-add=metadata_lock_info --character-set-server=utf8mb4 \
    --innodb-stats-auto-recalc=OFF $(mysql_options) &
  server=$!
}

serve_mysql() {
  end=KILL
  local mysqld=${SCHEMA_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/cargo-schema}/mysql/mysqld
  need "$mysqld" "MySQL in the cache folder" TEST_MYSQL_URL
  "$mysqld" --user="$(id -un)" --datadir="$data/data" --initialize-insecure \
    --innodb-doublewrite=0 --innodb-flush-log-at-trx-commit=0
  allow_root_over_tcp
  "$mysqld" --mysqlx=OFF --secure-file-priv= $(mysql_options) &
  server=$!
}

# One word each: mktemp and the numbers bring no spaces.
mysql_options() {
  echo "--user=$(id -un) --datadir=$data/data --port=$port --bind-address=127.0.0.1 --skip-name-resolve" \
    "--socket=$data/socket --pid-file=$data/pid --init-file=$data/init.sql --max-connections=300 --skip-log-bin"
  if [ "$durable" ]; then echo "--innodb-buffer-pool-size=1G"; return; fi
  echo "--innodb-doublewrite=0 --innodb-flush-log-at-trx-commit=0 --sync-binlog=0"
}

allow_root_over_tcp() {
  cat >"$data/init.sql" <<'SQL'
CREATE USER IF NOT EXISTS root@'127.0.0.1';
GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
SQL
}

stop() {
  if [ -n "$server" ]; then
    kill -"$end" "$server" && wait "$server" || true
    # Unless another server has taken this one's place.
    if grep -qs ":$port" "$run/url"; then rm -f "$run/url"; fi
  fi
  rm -rf "$data"
}

need() {
  command -v "$1" >/dev/null || { echo "$2 is not installed: run tests/run --setup, or name a running server in $3"; exit 1; }
}

newest_postgres() { printf '%s\n' /usr/lib/postgresql/*/bin | sort --version-sort | tail -1; }

roomy_folder() {
  if [ "$durable" ]; then echo "${TMPDIR:-/tmp}"; return; fi
  local kilobytes
  kilobytes=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')
  if [ -w /dev/shm ] && [ "${kilobytes:-0}" -gt 4000000 ]; then echo /dev/shm; else echo "${TMPDIR:-/tmp}"; fi
}

main
