#!/bin/sh
# The machine's uv, or the one scripts/setup.sh put into build/.
if uv --version >/dev/null 2>&1; then exec uv "$@"; fi
here=$(dirname "$0")/..
for uv in "$here/build/uv-venv/bin/uv" "$here/build/uv/bin/uv"; do
    if [ -x "$uv" ]; then exec "$uv" "$@"; fi
done
echo "uv is not installed; run: make setup" >&2
exit 127
