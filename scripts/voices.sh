#!/bin/sh
# Have the speech synthesis on this machine that `make voices` needs; the product needs none of it.
set -eu
cd "$(dirname "$0")/.."
. scripts/apt.sh

there() {
    for program in espeak-ng flite npm oggenc; do
        command -v $program >/dev/null 2>&1 || return 1
    done
}

there || { may_install && apt_get_install espeak-ng flite npm vorbis-tools; } || {
    say "the clips are made with espeak-ng, flite, npm and oggenc; as an administrator, type:"
    printf '\n    apt-get install espeak-ng flite npm vorbis-tools\n\n' >&2
    exit 1
}
scripts/uv.sh sync --locked --inexact --quiet --extra voices ||
    say "Kokoro cannot be installed: what is new will be spoken by espeak-ng and Flite"
