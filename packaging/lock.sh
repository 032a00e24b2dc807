#!/bin/sh
# Pin every dependency with its hashes, for every platform, into the lock files.
set -eu
cd "$(dirname "$0")/.."
uv="${UV:-uv}"
pin() {
    "$uv" pip compile -q pyproject.toml --universal --generate-hashes --python-version 3.11 \
        --no-annotate --no-header --no-emit-index-url --extra install "$@"
}
pin -o packaging/lock.txt
pin --extra dev -o packaging/lock-dev.txt
