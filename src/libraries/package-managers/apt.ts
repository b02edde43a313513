import {
  NO_CONFIGURATION,
  type AssumeYes,
  type PackageCache,
  type PackageManager,
  type PinSyntax,
  type Recommends,
  type Subcommand,
} from "./package-manager.ts";

/** The values that apt's configuration reads as true (apt.conf(5)). */
const TRUE_VALUES = ["true", "yes", "with", "on", "enable", "1"];
const FALSE_VALUES = ["false", "no", "without", "off", "disable", "0"];

/** "--no-install-recommends: do not consider recommended packages as a dependency for installing" (apt-get(8)). */
const RECOMMENDS: Recommends = {
  insert: "--no-install-recommends",
  flags: ["--no-install-recommends", "--install-recommends"],
  items: {
    options: ["-o", "--option"],
    values: { "apt::install-recommends": [...TRUE_VALUES, ...FALSE_VALUES] },
  },
  configurationVariables: ["APT_CONFIG"],
  configurationPaths: ["/etc/apt/apt.conf", "/etc/apt/apt.conf.d"],
  configurationWords: [
    'install-recommends "',
    'install-recommends \\"',
    "install-recommends 0",
    "install-recommends false",
  ],
};

/**
 * Of apt-get(8): "-y, --yes, --assume-yes"; "quiet level 2 implies -y"; "-s, --simulate, --just-print,
 * --dry-run, --recon, --no-act" do nothing; "--assume-no" and "--trivial-only" answer no.
 * `DEBIAN_FRONTEND=noninteractive` speaks to debconf, not to apt's own question.
 */
const ASSUME_YES: AssumeYes = {
  insert: { flag: "-y", after: "subcommand" },
  synonyms: ["--yes", "--assume-yes"],
  flags: ["-y", "--yes", "--assume-yes"],
  quiet: { flags: ["-q", "--quiet"], level: 2 },
  items: {
    options: ["-o", "--option"],
    values: { "apt::get::assume-yes": TRUE_VALUES, quiet: ["2", "3"] },
  },
  unasked: [
    "-s",
    "--simulate",
    "--just-print",
    "--dry-run",
    "--recon",
    "--no-act",
    "--print-uris",
    "--assume-no",
    "--trivial-only",
  ],
  configurationOptions: ["-c", "--config-file"],
  configurationVariables: ["APT_CONFIG"],
  configurationPaths: ["/etc/apt/apt.conf", "/etc/apt/apt.conf.d"],
  configurationWords: ["apt::get::assume-yes ", 'assume-yes "', 'assume-yes \\"'],
};

/**
 * `name=version`; `name/release` and files hold a slash, `name-` removes, `task^` is a task (apt-get(8)).
 * All versions stand still where the repositories are a snapshot (https://snapshot.debian.org,
 * https://snapshot.ubuntu.com), and apt_preferences(5) fixes single ones.
 */
const PIN: PinSyntax = {
  operators: ["="],
  floating: [],
  fileEndings: [".deb"],
  names: /^[a-z\d](?:[^/]*[^/^-])?$/iu,
  listOptions: ["-S", "--snapshot"],
  fixedBy: {
    configurationVariables: ["APT_CONFIG"],
    configurationPaths: [
      "/etc/apt/sources.list",
      "/etc/apt/sources.list.d",
      "/etc/apt/preferences",
      "/etc/apt/preferences.d",
    ],
    configurationWords: [
      "snapshot.debian.org",
      "snapshot-cloudflare.debian.org",
      "snapshot.ubuntu.com",
      "apt::snapshot",
      "repro-sources-list",
      "apt/preferences",
    ],
  },
  example: "curl=8.5.0-2ubuntu10",
};

/** The packages themselves are deleted by the configuration of the Debian and Ubuntu images; the lists are not. */
const CACHE: PackageCache = {
  directories: ["/var/lib/apt/lists"],
  filledBy: ["refresh"],
  remedy: { command: "rm -rf /var/lib/apt/lists/*" },
  skipFlags: [],
  skipVariables: {},
  configuration: NO_CONFIGURATION,
  locationOptions: [],
  clean: [
    ["apt-get", "dist-clean"],
    ["apt-get", "distclean"],
    ["apt", "distclean"],
    ["apt", "dist-clean"],
  ],
};

const VALUE_OPTIONS = [
  "-t",
  "--target-release",
  "--default-release",
  "-S",
  "--snapshot",
  "-a",
  "--host-architecture",
  "-o",
  "--option",
  "-c",
  "--config-file",
  "-P",
  "--build-profiles",
  "--solver",
  "--with-source",
  "-e",
  "--error-on",
];

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  install: { action: "install", asks: true, packages: "all" },
  reinstall: { action: "install", asks: true, packages: "all" },
  "build-dep": { action: "build-dependencies", asks: true },
  satisfy: { action: "install", asks: true },
  source: { action: "build-dependencies" },
  update: { action: "refresh" },
  upgrade: { action: "upgrade", asks: true },
  "dselect-upgrade": { action: "upgrade", asks: true },
  "dist-upgrade": { action: "dist-upgrade", asks: true },
  "full-upgrade": { action: "dist-upgrade", asks: true },
  remove: { action: "remove", asks: true },
  purge: { action: "remove", asks: true },
  autoremove: { action: "remove", asks: true },
  "auto-remove": { action: "remove", asks: true },
  autopurge: { action: "remove", asks: true },
  clean: { action: "clean" },
  autoclean: { action: "clean" },
  "auto-clean": { action: "clean" },
  "dist-clean": { action: "clean" },
  distclean: { action: "clean" },
};

/** https://manpages.debian.org/stable/apt/apt-get.8.en.html */
export const aptGet: PackageManager = {
  id: "apt-get",
  programs: ["apt-get"],
  valueOptions: VALUE_OPTIONS,
  subcommands: SUBCOMMANDS,
  keepsLists: true,
  recommends: RECOMMENDS,
  assumeYes: ASSUME_YES,
  pin: PIN,
  cache: CACHE,
};

/** https://manpages.debian.org/stable/apt/apt.8.en.html */
export const apt: PackageManager = { ...aptGet, id: "apt", programs: ["apt"] };

/** https://manpages.debian.org/stable/aptitude/aptitude-curses.8.en.html */
export const aptitude: PackageManager = {
  id: "aptitude",
  programs: ["aptitude"],
  valueOptions: [
    "-t",
    "--target-release",
    "--default-release",
    "-o",
    "-w",
    "--width",
    "-F",
    "--display-format",
    "-O",
    "--sort",
    "-S",
    "--add-user-tag",
    "--add-user-tag-to",
    "--remove-user-tag",
    "--remove-user-tag-from",
    "--log-file",
    "--log-level",
    "--group-by",
    "--show-package-names",
  ],
  subcommands: {
    install: { action: "install", asks: true, packages: "all" },
    reinstall: { action: "install", asks: true, packages: "all" },
    "build-dep": { action: "build-dependencies", asks: true },
    update: { action: "refresh" },
    upgrade: { action: "upgrade", asks: true },
    "safe-upgrade": { action: "upgrade", asks: true },
    "dist-upgrade": { action: "dist-upgrade", asks: true },
    "full-upgrade": { action: "dist-upgrade", asks: true },
    remove: { action: "remove", asks: true },
    purge: { action: "remove", asks: true },
    clean: { action: "clean" },
    autoclean: { action: "clean" },
  },
  keepsLists: true,
  recommends: {
    ...RECOMMENDS,
    insert: "--without-recommends",
    flags: ["-R", "--without-recommends", "-r", "--with-recommends"],
  },
  assumeYes: {
    insert: { flag: "-y", after: "subcommand" },
    synonyms: ["--assume-yes"],
    flags: ["-y", "--assume-yes"],
    items: { options: ["-o"], values: { "aptitude::cmdline::assume-yes": TRUE_VALUES } },
    unasked: ["-s", "--simulate"],
    configurationOptions: [],
    configurationVariables: ["APT_CONFIG"],
    configurationPaths: ["/etc/apt/apt.conf", "/etc/apt/apt.conf.d"],
    configurationWords: ["aptitude::cmdline::assume-yes "],
  },
  pin: PIN,
  cache: CACHE,
};
