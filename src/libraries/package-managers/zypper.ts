import { NO_CONFIGURATION, type PackageManager, type YesFlag } from "./package-manager.ts";

/** `source-install` has no `--no-confirm` of its own. */
const PROGRAM_FLAG: YesFlag = { flag: "-n", after: "program" };

/**
 * Of zypper(8): the global "-n, --non-interactive" and the "-y, --no-confirm" of single subcommands.
 * After a subcommand `-n` means `--name`; Hadolint's DL3034 takes it for the global flag, and so does this row.
 */
export const zypper: PackageManager = {
  id: "zypper",
  programs: ["zypper"],
  // Not `-C` and `-D`: they take a value before the subcommand and none after it.
  valueOptions: [
    "-c",
    "--config",
    "--userdata",
    "--reposd-dir",
    "--cache-dir",
    "--raw-cache-dir",
    "--solv-cache-dir",
    "--pkg-cache-dir",
    "-R",
    "--root",
    "--installroot",
    "--releasever",
    "-p",
    "--plus-repo",
    "--plus-content",
    "-r",
    "--repo",
    "--from",
    "-t",
    "--type",
    "--download",
    "-b",
    "--bugzilla",
    "--bz",
    "--cve",
    "-g",
    "--category",
    "--severity",
    "--date",
    "--solver-focus",
  ],
  subcommands: {
    install: { action: "install", asks: true, packages: "all" },
    in: { action: "install", asks: true, packages: "all" },
    "source-install": { action: "build-dependencies", asks: true, yesFlag: PROGRAM_FLAG },
    si: { action: "build-dependencies", asks: true, yesFlag: PROGRAM_FLAG },
    refresh: { action: "refresh" },
    ref: { action: "refresh" },
    update: { action: "upgrade", asks: true },
    up: { action: "upgrade", asks: true },
    patch: { action: "upgrade", asks: true },
    "dist-upgrade": { action: "dist-upgrade", asks: true },
    dup: { action: "dist-upgrade", asks: true },
    remove: { action: "remove", asks: true },
    rm: { action: "remove", asks: true },
    clean: { action: "clean" },
    cc: { action: "clean" },
  },
  simulateFlags: ["-D", "--dry-run", "--download-only"],
  assumeYes: {
    insert: { flag: "-y", after: "subcommand" },
    synonyms: ["--no-confirm"],
    flags: ["-y", "--no-confirm", "-n", "--non-interactive", "--non-interactive-include-reboot-patches"],
    unasked: [],
    configurationOptions: ["-c", "--config"],
    configurationVariables: ["ZYPP_CONF"],
    configurationPaths: ["/etc/zypp/zypper.conf"],
    configurationWords: [],
  },
  pin: {
    operators: ["=", ">=", "<=", ">", "<", " "],
    floating: [],
    fileEndings: [".rpm"],
    // `-name` and `!name` remove, `pattern:name` is a group.
    names: /^[^-!~+/:][^/:]*$/u,
    listOptions: [],
    fixedBy: NO_CONFIGURATION,
    example: "httpd=2.4.58",
  },
  cache: {
    directories: ["/var/cache/zypp"],
    filledBy: ["install", "build-dependencies", "refresh", "upgrade", "dist-upgrade"],
    remedy: { command: "{program} clean" },
    skipFlags: [],
    skipVariables: {},
    configuration: NO_CONFIGURATION,
    locationOptions: ["--cache-dir", "--pkg-cache-dir"],
    clean: [
      ["zypper", "clean"],
      ["zypper", "cc"],
    ],
  },
};
