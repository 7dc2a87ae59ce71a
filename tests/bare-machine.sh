#!/usr/bin/env bash
# A machine that has rustup, a C compiler and git, and nothing else: Debian 12 in a folder, entered with
# `chroot`. Each command of the README is run there as the very first one, in a clone of its own.
#
#   tests/bare-machine.sh FOLDER                  make the machine
#   tests/bare-machine.sh FOLDER cargo xtask test run a command there, in a new clone
#
# Needed: root, debootstrap, and the toolchain of rust-toolchain.toml on this machine, which is copied.
# Here as there nothing but Debian's mirrors, the registries of cargo and npm, and rustup's are reached.
set -euo pipefail

project=$(cd "$(dirname "$0")/.." && pwd)
machine=$(realpath -m "${1:?which folder?}")
shift
home=/home/newcomer

make_machine() {
  debootstrap --variant=minbase --include=gcc,libc6-dev,git,ca-certificates bookworm "$machine"
  # What reaches the registries here does so there.
  cp -L /etc/resolv.conf /etc/hosts "$machine/etc/"
  cp -L /etc/ssl/certs/ca-certificates.crt "$machine/etc/ssl/certs/"
  toolchain=$(cd "$project" && rustc --print sysroot)
  name=$(basename "$(cd "$project" && rustup show active-toolchain | cut -d' ' -f1)")
  mkdir -p "$machine$home/.cargo/bin" "$machine$home/.rustup/toolchains"
  cp -a "$toolchain" "$machine$home/.rustup/toolchains/$name"
  cp "$(command -v rustup)" "$machine$home/.cargo/bin/rustup"
  for proxy in cargo rustc rustdoc rustfmt cargo-fmt cargo-clippy clippy-driver; do
    ln -sf rustup "$machine$home/.cargo/bin/$proxy"
  done
  printf 'version = "12"\ndefault_toolchain = "%s"\nprofile = "minimal"\n\n[overrides]\n' "$name" \
    > "$machine$home/.rustup/settings.toml"
  inside rustup target remove wasm32-unknown-unknown --toolchain "$name" || true
}

# Runs a command in the machine. Its mounts, and what the command leaves running, end with it.
inside() {
  unshare --mount --pid --fork bash -c '
    set -e
    for folder in proc dev sys; do mkdir -p "$0/$folder"; done
    mount -t proc proc "$0/proc"
    mount --rbind /dev "$0/dev"
    mount -t sysfs sysfs "$0/sys"
    home=$1
    shift
    exec chroot "$0" env -i HOME="$home" LANG=C.UTF-8 RUSTUP_AUTO_INSTALL=0 ${BARE_ENV:-} \
      PATH="$home/.cargo/bin:/usr/sbin:/usr/bin:/sbin:/bin" "${@}"' "$machine" "$home" "$@"
}

[ -d "$machine$home/.rustup" ] || make_machine
[ $# -gt 0 ] || exit 0
clone=$home/clone-$(date +%s)
git clone --quiet "$project" "$machine$clone"
inside sh -c 'cd "$0" && exec "$@"' "$clone" "$@"
