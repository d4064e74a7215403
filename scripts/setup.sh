#!/bin/sh
# Make a bare Debian or Ubuntu machine ready: system libraries, uv, the locked environment.
# Asks nothing. Where it may not install, it says what to type and ends with 1.
set -eu
cd "$(dirname "$0")/.."

. scripts/apt.sh

give_up() {
    say "$1"
    say "As an administrator, type:"
    printf '\n    apt-get update && apt-get install -y --no-install-recommends %s\n\n' "$2" >&2
    say "then run make again."
    exit 1
}

# apt_install PACKAGE...: install, or say what to type.
apt_install() {
    may_install || give_up "packages are missing, and this account may not install them." "$*"
    apt_get_install "$@" || give_up "apt-get could not install them." "$*"
}

# What the machine lacks, as package names: Python's venv where uv has to be installed with it, and
# Qt's system libraries. Those for windows and devices are installed where that is possible anyway.
missing_packages() {
    has_uv || has_installer || echo python3-venv
    if may_install; then python3 scripts/system_libraries.py --all; else python3 scripts/system_libraries.py; fi
}

has_uv() { scripts/uv.sh --version >/dev/null 2>&1; }

has_installer() {
    python3 -m ensurepip --version >/dev/null 2>&1 || python3 -m pip --version >/dev/null 2>&1
}

# uv in build/, where it touches nothing outside this folder: PEP 668, which forbids `pip install`
# into Debian's Python, does not stand in the way.
install_uv() {
    say "installing uv into build/"
    if python3 -m venv --clear build/uv-venv >/dev/null 2>&1; then
        build/uv-venv/bin/python -m pip install -q --disable-pip-version-check 'uv>=0.9'
    else
        rm -rf build/uv-venv
        python3 -m pip install -q --disable-pip-version-check --target build/uv 'uv>=0.9'
    fi
}

command -v python3 >/dev/null 2>&1 || apt_install python3 python3-venv
packages=$(missing_packages | xargs)
# shellcheck disable=SC2086 # a list of names
[ -z "$packages" ] || apt_install $packages
has_uv || install_uv
scripts/uv.sh sync --locked --extra postgresql --quiet </dev/null
say "ready"
