#!/bin/sh
# Have PostgreSQL's server programs on this machine, for the tests: they start a private one.
# Where nothing may be installed, the tests of it are skipped; on CI that is an error.
# `postgresql.sh there` only says whether they are here, by its exit code.
set -eu
cd "$(dirname "$0")/.."
. scripts/apt.sh

there() { command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }

install() {
    may_install || return 1
    # Debian would start a server for everybody; the tests want only the programs.
    apt_get_install postgresql-common &&
        as_root sh -c 'mkdir -p /etc/postgresql-common && echo "create_main_cluster = false" >>/etc/postgresql-common/createcluster.conf' &&
        apt_get_install postgresql
}

[ "${1:-}" != there ] || { there && exit || exit 1; }

there || install || {
    say "PostgreSQL is not here and could not be installed; its tests are skipped"
    [ "${CI:-}" != true ]
}
