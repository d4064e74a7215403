#!/bin/sh
# Hold the floors of coverage: tickets/, printer/ and db/ whole, branches too. What is for a server
# alone is left out where that server is not here, since its tests were skipped.
set -eu
cd "$(dirname "$0")/.."
. scripts/apt.sh

config=pyproject.toml omit=none
sh scripts/postgresql.sh there || {
    config=scripts/no_postgresql.coveragerc omit=db/engine/postgresql.py
    say "PostgreSQL is not here: what is for it alone is left out of the floors of coverage"
}
sh scripts/cups.sh there || {
    omit="$omit,printer/transport/cups.py"
    say "CUPS is not here: what is for it alone is left out of the floors of coverage"
}
.venv/bin/coverage report --rcfile="$config" --include='tickets/*,printer/*,db/*' --omit="$omit" \
    --fail-under=100 >build/coverage-floors.txt || {
    say "tickets/, printer/ and db/ are to be covered whole, branches too:"
    cat build/coverage-floors.txt >&2
    exit 1
}
