# How a script installs Debian packages: sourced, not run. Asks nothing.

say() { printf '%s\n' "warm-window: $*" >&2; }

may_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" -eq 0 ] || sudo -n true >/dev/null 2>&1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# apt_get_install PACKAGE...: fails when apt-get does.
apt_get_install() {
    say "installing $*"
    as_root apt-get -o DPkg::Lock::Timeout=120 update -qq </dev/null >&2 ||
        say "apt-get update failed; trying with the lists that are here"
    as_root apt-get -o DPkg::Lock::Timeout=120 install -y -qq --no-install-recommends "$@" </dev/null >&2
}
