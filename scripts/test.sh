#!/bin/sh
# Run every test: first three at a time, with coverage, then those that need the machine to
# themselves. Both parts run, whatever the first one finds. The last line adds them up.
set -u
cd "$(dirname "$0")/.."
mkdir -p build
rm -f build/tests-*.xml
.venv/bin/coverage erase

run() {
    part=$1 && shift
    .venv/bin/pytest -rs --junit-xml="build/tests-$part.xml" "$@" || failed=1
}

failed=
# More than two at a time, since each waits now and then: for a database, a printer, a page.
run together -n 3 --dist worksteal --cov --cov-report= --cov-fail-under=0 -m "not alone and not soak"
# What is killed, raced or measured is not traced: that would be another program than the product.
run alone --no-cov -m "alone and not soak"
.venv/bin/coverage report || failed=1
sh scripts/coverage_floors.sh || failed=1
.venv/bin/python -m scripts.test_summary build/tests-together.xml build/tests-alone.xml || failed=1
[ -z "$failed" ]
