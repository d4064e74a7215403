#!/bin/sh
# Have a screen reader's bus on this machine, for the tests: Xvfb, a D-Bus session, AT-SPI.
# Where nothing may be installed, the tests of it are skipped; on CI that is an error.
# `atspi.sh there` only says whether they are here, by its exit code.
set -eu
cd "$(dirname "$0")/.."
. scripts/apt.sh

there() {
    command -v xvfb-run >/dev/null 2>&1 && command -v xauth >/dev/null 2>&1 &&
        command -v dbus-run-session >/dev/null 2>&1 &&
        [ -e /usr/share/dbus-1/services/org.a11y.Bus.service ] &&
        # Debian's own Python: pyatspi is no package of PyPI.
        /usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0"); import pyatspi' \
            >/dev/null 2>&1
}

install() {
    may_install && apt_get_install at-spi2-core python3-pyatspi xvfb xauth dbus && there
}

[ "${1:-}" != there ] || { there && exit || exit 1; }

there || install || {
    say "AT-SPI is not here and could not be installed; its tests are skipped"
    [ "${CI:-}" != true ]
}
