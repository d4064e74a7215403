#!/bin/sh
# Have the speech synthesis on this machine that `make voices` needs; the product needs none of it.
set -eu
cd "$(dirname "$0")/.."
. scripts/apt.sh

there() {
    command -v espeak-ng >/dev/null 2>&1 && command -v flite >/dev/null 2>&1 && command -v oggenc >/dev/null 2>&1
}

there || { may_install && apt_get_install espeak-ng flite vorbis-tools; } || {
    say "the clips are made with espeak-ng, flite and oggenc; as an administrator, type:"
    printf '\n    apt-get install espeak-ng flite vorbis-tools\n\n' >&2
    exit 1
}
