#!/bin/sh
# Make .venv hold exactly what the lock file says. Usage: setup.sh run|test
set -eu
cd "$(dirname "$0")/.."
what="${1:-run}"
venv="${VENV:-.venv}"
lock=packaging/lock.txt
[ "$what" = test ] && lock=packaging/lock-dev.txt
stamp="$venv/.$what-$(cat "$lock" pyproject.toml | cksum | cut -d' ' -f1)"
sh packaging/system-packages.sh "$what"
[ -e "$stamp" ] && exit 0

python="${PYTHON:-}"
for candidate in $python python3.13 python3.12 python3.11 python3 python; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python="$candidate"
        break
    fi
done
[ -n "$python" ] || { echo "Python 3.11 or later is needed; none was found." >&2; exit 1; }

if [ ! -x "$venv/bin/python" ]; then
    "$python" -m venv "$venv" 2>/dev/null || { rm -rf "$venv"; "$python" -m venv --without-pip "$venv"; }
fi
if "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    pip() { "$venv/bin/python" -m pip "$@"; }
else
    pip() { "$python" -m pip --python "$venv/bin/python" "$@"; }
fi
echo "Installing what $lock pins into $venv …"
pip install -q --disable-pip-version-check --require-hashes -r "$lock"
pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
rm -f "$venv/.$what-"*
touch "$stamp"
