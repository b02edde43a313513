/**
 * Shells that know `set -o pipefail`. `dash`, which is `/bin/sh` on Debian and Ubuntu, knows it only from
 * version 0.5.13 on.
 *
 * Sources: bash(1), zshoptions(1), ksh(1), mksh(1), BusyBox `shell/ash.c`.
 */
export const PIPEFAIL_SHELLS: ReadonlySet<string> = new Set(["bash", "zsh", "ksh", "mksh", "ash"]);

/** Images whose only shell is BusyBox's, by complete name. */
export const BUSYBOX_REPOSITORIES: ReadonlySet<string> = new Set(["docker.io/library/alpine", "docker.io/library/busybox"]);

/** A word that tags of images built on Alpine begin with: `22-alpine3.20`. */
export const BUSYBOX_TAG_WORD = "alpine";
