import { NO_CONFIGURATION, type PackageManager } from "./package-manager.ts";

/** Asks only with `--interactive`. https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper and apk(8) */
export const apk: PackageManager = {
  id: "apk",
  programs: ["apk"],
  valueOptions: [
    "-p",
    "--root",
    "-X",
    "--repository",
    "-t",
    "--virtual",
    "--arch",
    "--cache-dir",
    "--cache-max-age",
    "--keys-dir",
    "--progress-fd",
    "--repositories-file",
    "--timeout",
    "--wait",
  ],
  subcommands: {
    add: { action: "install", packages: "all" },
    fix: { action: "install" },
    update: { action: "refresh" },
    upgrade: { action: "upgrade" },
    del: { action: "remove" },
    "cache clean": { action: "clean" },
    "cache purge": { action: "clean" },
  },
  keepsLists: true,
  assumeYes: null,
  pin: {
    operators: ["=", "~", "<", ">"],
    floating: [],
    fileEndings: [".apk"],
    // `!name` forbids a package, `.name` is a virtual one.
    names: /^[^!./][^/]*$/u,
    listOptions: [],
    fixedBy: NO_CONFIGURATION,
    example: "nodejs=20.11.1-r0",
  },
  cache: {
    directories: ["/var/cache/apk", "/etc/apk/cache"],
    filledBy: ["install"],
    remedy: { flag: "--no-cache" },
    skipFlags: ["--no-cache"],
    skipVariables: {},
    configuration: NO_CONFIGURATION,
    locationOptions: ["--cache-dir"],
    // With the flag there is no need for `apk update` and for deleting what it fetched (Hadolint DL3019).
    flagOnly: true,
    clean: [],
  },
};
