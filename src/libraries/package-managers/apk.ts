import type { PackageManager } from "./package-manager.ts";

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
    add: { action: "install" },
    fix: { action: "install" },
    update: { action: "refresh" },
    upgrade: { action: "upgrade" },
    del: { action: "remove" },
    "cache clean": { action: "clean" },
    "cache purge": { action: "clean" },
  },
  assumeYes: null,
  pin: {
    operators: ["=", "~", "<", ">"],
    floating: [],
    fileEndings: [".apk"],
    listOptions: [],
    example: "nodejs=20.11.1-r0",
  },
  cache: {
    directories: ["/var/cache/apk", "/etc/apk/cache"],
    skipFlags: ["--no-cache"],
    skipVariables: {},
    clean: [
      ["rm", "-rf", "/var/cache/apk/*"],
      ["apk", "cache", "clean"],
      ["apk", "cache", "purge"],
    ],
  },
};
