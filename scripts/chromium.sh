#!/bin/sh
# Have Chromium on this machine, for the tests of the web pages and their pictures.
# Where nothing may be installed, the tests of it are skipped; on CI that is an error.
# `chromium.sh there` only says whether it is here, by its exit code.
set -eu
cd "$(dirname "$0")/.."
. scripts/apt.sh

there() { [ -x /usr/bin/chromium ]; }

install() {
    may_install || return 1
    apt_get_install chromium
}

[ "${1:-}" != there ] || { there && exit || exit 1; }

there || install || {
    say "Chromium is not here and could not be installed; its tests are skipped"
    [ "${CI:-}" != true ]
}
