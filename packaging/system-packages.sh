#!/bin/sh
# Install the system libraries that Qt and the tests need, where they are missing (Debian family).
# Usage: system-packages.sh run|test     Without root or sudo it names what is missing and goes on.
set -eu
wanted="python3-venv libglib2.0-0 libgl1 libegl1 libfontconfig1 libxkbcommon0 libdbus-1-3
libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0"
[ "${1:-run}" = test ] && wanted="$wanted xvfb xauth libreoffice-writer-nogui poppler-utils"
command -v dpkg-query >/dev/null 2>&1 || exit 0 # not Debian: the README names the libraries

missing=""
for package in $wanted; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -q '^installed' ||
        missing="$missing $package"
done
# A Python of one's own brings its own venv.
python3 -c 'import ensurepip, venv' 2>/dev/null && missing=$(echo "$missing" | sed 's/ python3-venv\b//')
[ -n "$(echo "$missing" | tr -d ' ')" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    sudo=""
elif command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    sudo="sudo"
else
    echo "These system libraries are missing; ask your administrator for:$missing" >&2
    exit 0
fi
echo "Installing system libraries:$missing"
$sudo apt-get update -qq
# shellcheck disable=SC2086 # a list of packages
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
