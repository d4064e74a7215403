#!/bin/sh
# Have an X server without a card on this machine, for the tests: screens that come and go.
# Where nothing may be installed, the tests of it are skipped; on CI that is an error.
# `x11.sh there` only says whether it is here, by its exit code.
set -eu
cd "$(dirname "$0")/.."
. scripts/apt.sh

there() {
    [ -x /usr/lib/xorg/Xorg ] && [ -e /usr/lib/xorg/modules/drivers/dummy_drv.so ] &&
        command -v xrandr >/dev/null 2>&1 && command -v xset >/dev/null 2>&1 &&
        command -v xinput >/dev/null 2>&1
}

install() {
    may_install || return 1
    # Qt's own X11 libraries too: a machine without a display has none.
    apt_get_install xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils xinput \
        $(python3 scripts/system_libraries.py --all)
}

[ "${1:-}" != there ] || { there && exit || exit 1; }

there || install || {
    say "an X server is not here and could not be installed; its tests are skipped"
    [ "${CI:-}" != true ]
}
