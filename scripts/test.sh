#!/bin/sh
# Run every test, with coverage: first two at a time, then those that need the machine to
# themselves. Both parts run, whatever the first one finds. The last line adds them up.
set -u
cd "$(dirname "$0")/.."
mkdir -p build
rm -f build/tests-*.xml
.venv/bin/coverage erase

run() {
    part=$1 && shift
    # The floor of coverage is for both parts together.
    .venv/bin/pytest -rs --junit-xml="build/tests-$part.xml" \
        --cov --cov-append --cov-report= --cov-fail-under=0 "$@" || failed=1
}

failed=
# A file's tests stay together: they share what its fixtures make once.
run together -n 2 --dist loadfile -m "not alone and not soak"
run alone -m "alone and not soak"
.venv/bin/coverage report || failed=1
sh scripts/coverage_floors.sh || failed=1
.venv/bin/python -m scripts.test_summary build/tests-together.xml build/tests-alone.xml || failed=1
[ -z "$failed" ]
