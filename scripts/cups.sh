#!/bin/sh
# Have CUPS's programs on this machine, for the tests: they start a private server with a raw queue.
# Where nothing may be installed, the tests of it are skipped; on CI that is an error.
# `cups.sh there` only says whether they are here, by its exit code.
set -eu
cd "$(dirname "$0")/.."
. scripts/apt.sh

POLICY=/usr/sbin/policy-rc.d

there() {
    [ -x /usr/sbin/cupsd ] && command -v lp >/dev/null 2>&1 &&
        { [ -x /usr/lib/cups/backend/socket ] || [ -x build/cups/socket ]; }
}

install() {
    may_install || return 1
    # Debian would start a server for everybody, now and whenever the machine starts; the tests
    # want only the programs.
    if [ ! -x /usr/sbin/cupsd ] && [ ! -e "$POLICY" ]; then
        trap 'as_root rm -f "$POLICY"' EXIT
        as_root sh -c "printf '#!/bin/sh\nexit 101\n' >$POLICY && chmod 755 $POLICY" || return 1
    fi
    had=$(command -v /usr/sbin/cupsd || true)
    apt_get_install cups-daemon cups-client || return 1
    if [ -z "$had" ] && command -v systemctl >/dev/null 2>&1; then
        as_root systemctl disable --quiet cups.service cups.socket cups.path >&2 || true
    fi
    there || fetch_socket
}

# What brings a job to a network printer is in a package that wants Ghostscript and all filters;
# a raw queue needs none of them, so that one program is taken out of it.
fetch_socket() {
    rm -rf build/cups && mkdir -p build/cups/all &&
        (cd build/cups/all && apt-get download -qq cups >&2 && dpkg-deb -x cups_*.deb .) &&
        mv build/cups/all/usr/lib/cups/backend-available/socket build/cups/socket &&
        rm -rf build/cups/all
}

[ "${1:-}" != there ] || { there && exit || exit 1; }

there || install || {
    say "CUPS is not here and could not be installed; its tests are skipped"
    [ "${CI:-}" != true ]
}
