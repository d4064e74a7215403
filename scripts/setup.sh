#!/bin/sh
# Make a bare Debian or Ubuntu machine ready: system libraries, uv, the locked environment.
# Asks nothing. Where it may not install, it says what to type and ends with 1.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "warm-window: $*" >&2; }

give_up() {
    say "$1"
    say "As an administrator, type:"
    printf '\n    apt-get update && apt-get install -y --no-install-recommends %s\n\n' "$2" >&2
    say "then run make again."
    exit 1
}

may_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" -eq 0 ] || sudo -n true >/dev/null 2>&1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# apt_install WHY PACKAGE...: install, or say what to type.
apt_install() {
    why=$1
    shift
    may_install || give_up "$why, and this account may not install it." "$*"
    say "$why: installing $*"
    as_root apt-get -o DPkg::Lock::Timeout=120 update -q </dev/null >&2 || say "apt-get update failed; trying with the lists that are here"
    as_root apt-get -o DPkg::Lock::Timeout=120 install -y -q --no-install-recommends "$@" </dev/null >&2 ||
        give_up "apt-get could not install it." "$*"
}

# Qt's system libraries. Those for real windows are installed where that is possible anyway.
system_libraries() {
    all=''
    if may_install; then all=--all; fi
    # shellcheck disable=SC2086 # $all is one word or none, $packages a list
    packages=$(python3 scripts/system_libraries.py $all)
    # shellcheck disable=SC2086
    if [ -n "$packages" ]; then apt_install "system libraries are missing" $packages; fi
}

# uv: the machine's own, else one in build/ that touches nothing outside this folder (so PEP 668,
# which forbids `pip install` into Debian's Python, does not stand in the way).
ensure_uv() {
    if scripts/uv.sh --version >/dev/null 2>&1; then return; fi
    say "installing uv into build/"
    if ! python3 -m ensurepip --version >/dev/null 2>&1 && ! python3 -m pip --version >/dev/null 2>&1; then
        apt_install "Python's venv module is missing" python3-venv
    fi
    if python3 -m venv --clear build/uv-venv >/dev/null 2>&1; then
        build/uv-venv/bin/python -m pip install -q --disable-pip-version-check 'uv>=0.9'
    else
        rm -rf build/uv-venv
        python3 -m pip install -q --disable-pip-version-check --target build/uv 'uv>=0.9'
    fi
    scripts/uv.sh --version >&2
}

command -v python3 >/dev/null 2>&1 || apt_install "Python is missing" python3 python3-venv
system_libraries
ensure_uv
scripts/uv.sh sync --locked --quiet </dev/null
say "ready"
