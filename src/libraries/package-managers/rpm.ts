import {
  NO_CONFIGURATION,
  type AssumeYes,
  type ManagerId,
  type PackageManager,
  type Subcommand,
} from "./package-manager.ts";

/**
 * Of dnf(8) and yum(8): "-y, --assumeyes: Automatically answer yes for all questions"; the item
 * `assumeyes` of dnf.conf(5), `defaultyes` for a bare Enter only; "--assumeno" answers no,
 * "--downloadonly" still asks.
 */
function assumeYes(configurationPaths: readonly string[]): AssumeYes {
  return {
    insert: { flag: "-y", after: "subcommand" },
    synonyms: ["--assumeyes"],
    flags: ["-y", "--assumeyes"],
    items: { options: ["--setopt"], values: { assumeyes: ["1", "true", "yes", "on"] } },
    unasked: ["--assumeno"],
    configurationOptions: ["-c", "--config"],
    configurationVariables: [],
    configurationPaths,
    configurationWords: ["assumeyes=", "assumeyes ="],
  };
}

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  install: { action: "install", asks: true, packages: "all" },
  in: { action: "install", asks: true, packages: "all" },
  reinstall: { action: "install", asks: true, packages: "all" },
  localinstall: { action: "install", asks: true },
  groupinstall: { action: "install", asks: true },
  "group install": { action: "install", asks: true },
  "groups install": { action: "install", asks: true },
  "module install": { action: "install", asks: true, packages: "all" },
  "module enable": { action: "configure", asks: true },
  "module disable": { action: "configure", asks: true },
  "module reset": { action: "configure", asks: true },
  "copr enable": { action: "configure", asks: true },
  swap: { action: "install", asks: true },
  builddep: { action: "build-dependencies", asks: true },
  makecache: { action: "refresh" },
  update: { action: "upgrade", asks: true },
  upgrade: { action: "upgrade", asks: true },
  "update-minimal": { action: "upgrade", asks: true },
  "upgrade-minimal": { action: "upgrade", asks: true },
  groupupdate: { action: "upgrade", asks: true },
  "group upgrade": { action: "upgrade", asks: true },
  "distro-sync": { action: "dist-upgrade", asks: true },
  distrosync: { action: "dist-upgrade", asks: true },
  remove: { action: "remove", asks: true },
  erase: { action: "remove", asks: true },
  autoremove: { action: "remove", asks: true },
  groupremove: { action: "remove", asks: true },
  "group remove": { action: "remove", asks: true },
  clean: { action: "clean" },
};

const VALUE_OPTIONS = [
  "-c",
  "--config",
  "-d",
  "--debuglevel",
  "-e",
  "--errorlevel",
  "--rpmverbosity",
  "-x",
  "--exclude",
  "--excludepkgs",
  "--installroot",
  "--enablerepo",
  "--disablerepo",
  "--repo",
  "--repoid",
  "--repofrompath",
  "--releasever",
  "--setopt",
  "--disableexcludes",
  "--disableexcludepkgs",
  "--disableplugin",
  "--enableplugin",
  "--advisory",
  "--advisories",
  "--bz",
  "--bzs",
  "--cve",
  "--cves",
  "--sec-severity",
  "--secseverity",
  "--forcearch",
  "--comment",
  "--downloaddir",
  "--destdir",
  "-R",
  "--randomwait",
  "--color",
];

function rpmManager(
  id: ManagerId,
  programs: readonly string[],
  directories: readonly string[],
  configurationPaths: readonly string[]
): PackageManager {
  return {
    id,
    programs,
    valueOptions: VALUE_OPTIONS,
    subcommands: SUBCOMMANDS,
    assumeYes: assumeYes(configurationPaths),
    pin: {
      operators: ["-", ":", " "],
      numericOperators: ["-"],
      floating: [],
      fileEndings: [".rpm"],
      // `@group` and paths take no version, `-name` removes.
      names: /^[^@/-][^/]*$/u,
      listOptions: [],
      fixedBy: NO_CONFIGURATION,
      example: "httpd-2.4.57",
    },
    cache: {
      directories,
      filledBy: ["install", "build-dependencies", "refresh", "upgrade", "dist-upgrade"],
      remedy: { command: "{program} clean all" },
      skipFlags: [],
      skipVariables: {},
      configuration: NO_CONFIGURATION,
      locationOptions: [],
      // The rpm managers of one image work on the same folders.
      clean: ["yum", "dnf", "dnf-3", "dnf4", "dnf5", "microdnf", "tdnf"].map((program) => [program, "clean", "all"]),
    },
  };
}

/** https://man7.org/linux/man-pages/man8/yum.8.html */
export const yum = rpmManager(
  "yum",
  ["yum"],
  ["/var/cache/yum", "/var/cache/dnf"],
  ["/etc/yum.conf", "/etc/dnf/dnf.conf"]
);

/** https://dnf.readthedocs.io/en/latest/command_ref.html; `dnf5` keeps its cache elsewhere. */
export const dnf = rpmManager(
  "dnf",
  ["dnf", "dnf-3", "dnf4", "dnf5"],
  ["/var/cache/dnf", "/var/cache/libdnf5"],
  ["/etc/dnf/dnf.conf", "/etc/dnf/libdnf5.conf.d", "/usr/share/dnf5/libdnf.conf.d"]
);

/** The small one of the UBI minimal images: https://github.com/rpm-software-management/microdnf */
export const microdnf = rpmManager(
  "microdnf",
  ["microdnf"],
  ["/var/cache/dnf", "/var/cache/yum"],
  ["/etc/dnf/dnf.conf"]
);

/** The one of Photon OS and Azure Linux: https://github.com/vmware/tdnf */
export const tdnf = rpmManager("tdnf", ["tdnf"], ["/var/cache/tdnf"], ["/etc/tdnf/tdnf.conf"]);
