/** What takes the place of an `apt` subcommand in a script. */
export interface ScriptedApt {
  readonly program: "apt-get" | "apt-cache";
  /** A flag with which it does the same. */
  readonly flag?: string;
}

const APT_GET: ScriptedApt = { program: "apt-get" };
const APT_CACHE: ScriptedApt = { program: "apt-cache" };

/**
 * The subcommands of apt(8) and the program that does the same with a command line that stays as it is;
 * `list` and `edit-sources` have none. `apt upgrade` installs new packages where an upgrade needs them,
 * `apt-get upgrade` does so with `--with-new-pkgs` only.
 *
 * Source: https://manpages.debian.org/stable/apt/apt.8.en.html#SCRIPT_USAGE_AND_DIFFERENCES_FROM_OTHER_APT_TOOLS
 */
export const SCRIPTED_APT: Readonly<Record<string, ScriptedApt>> = {
  install: APT_GET,
  reinstall: APT_GET,
  remove: APT_GET,
  purge: APT_GET,
  autoremove: APT_GET,
  autopurge: APT_GET,
  satisfy: APT_GET,
  update: APT_GET,
  upgrade: { program: "apt-get", flag: "--with-new-pkgs" },
  "full-upgrade": APT_GET,
  "dist-upgrade": APT_GET,
  "build-dep": APT_GET,
  source: APT_GET,
  download: APT_GET,
  changelog: APT_GET,
  clean: APT_GET,
  autoclean: APT_GET,
  search: APT_CACHE,
  show: APT_CACHE,
  showsrc: APT_CACHE,
  depends: APT_CACHE,
  rdepends: APT_CACHE,
  policy: APT_CACHE,
};
