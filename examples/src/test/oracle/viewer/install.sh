#!/usr/bin/env bash
# Installs the viewer judge in a folder:  install.sh DIR
# Chromium (Debian package, only as root and only where it is missing), playwright-core (npm) and the web viewer, which
# is taken out of the Python package rerun-notebook. Safe to run again; does nothing when all is there.
set -euo pipefail
[ $# = 1 ] || { echo "usage: install.sh DIR" >&2; exit 2; }
VERSION=0.41.0
PYTHON=${PYTHON:-python3}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"

command -v node >/dev/null || { echo "install.sh: node is missing: install Node.js 20 or newer" >&2; exit 1; }
if ! command -v chromium >/dev/null; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "install.sh: chromium is missing and only root can install it: apt-get install chromium" >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
fi

cp "$here"/view.mjs "$here"/package.json "$here"/package-lock.json "$here"/.npmrc .
if ! cmp -s package-lock.json node_modules/.judge-lock; then
  npm ci --silent --no-audit --no-fund
  cp package-lock.json node_modules/.judge-lock
fi

if [ "$(cat web-viewer/VERSION 2>/dev/null || true)" != "$VERSION" ]; then
  rm -rf web-viewer web-viewer.new
  mkdir web-viewer.new
  "$PYTHON" -m pip download -q --disable-pip-version-check --no-deps -d web-viewer.new "rerun-notebook==$VERSION"
  "$PYTHON" - web-viewer.new <<'PY'
import glob, sys, zipfile
d = sys.argv[1]
with zipfile.ZipFile(glob.glob(d + "/*.whl")[0]) as z:
    for n in ("widget.js", "re_viewer_bg.wasm"):
        with open(f"{d}/{n}", "wb") as f:
            f.write(z.read(f"rerun_notebook/static/{n}"))
PY
  rm web-viewer.new/*.whl
  echo "$VERSION" >web-viewer.new/VERSION
  mv web-viewer.new web-viewer
fi
echo "viewer $(cat web-viewer/VERSION), $(chromium --version 2>/dev/null | head -1), node $(node --version)"
