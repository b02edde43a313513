import { DOWNLOAD_PROGRAMS } from "./download-programs.ts";

/** What is left unchecked: who the server is, or who made the package. */
export type Unchecked = "certificate" | "signature";

/** An option whose value is an item of a configuration, `name=value`, in one word. */
export interface InsecureItem {
  readonly options: readonly string[];
  /** Fits the item's name in lower case. */
  readonly name: RegExp;
  /** The values, in lower case, that switch the check off. */
  readonly off: readonly string[];
}

/** Words that write a configuration: `config set strict-ssl`, then a value. */
export interface InsecureConfiguration {
  readonly words: readonly string[];
  /** The values, in lower case, that switch the check off; empty: any. */
  readonly off: readonly string[];
  /** The value that switches it on, where one does. */
  readonly on?: string;
}

/** How programs are told not to check what they fetch. */
export interface InsecureSettings {
  /** Names of programs, or ids of package managers. */
  readonly programs: readonly string[];
  readonly unchecked: Unchecked;
  /** Options that take the next word where no value is attached. */
  readonly valueOptions: readonly string[];
  /** Options that switch the check off, unless their value says `false`. */
  readonly options?: readonly string[];
  /** Options that switch it off with the value `false`. */
  readonly switches?: readonly string[];
  readonly items?: readonly InsecureItem[];
  readonly configurations?: readonly InsecureConfiguration[];
  /** What to write in the place of an option that does something else as well. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** Values that say no. */
export const FALSE_VALUES: readonly string[] = ["false", "0", "no", "off"];
const TRUE_VALUES: readonly string[] = ["true", "1", "yes", "on"];

const APT_VALUE_OPTIONS = ["-o", "--option", "-t", "--target-release", "-c", "--config-file"];

/**
 * Sources: curl(1), wget(1), aria2c(1), git-config(1), pip and uv documentation, npm and yarn configuration
 * reference, apt-get(8), apt.conf(5), apk(8), dnf(8), dnf.conf(5), rpm(8), zypper(8), Composer and conda
 * configuration reference, the manuals of docker, podman, skopeo, helm, kubectl, aws and svn.
 */
export const INSECURE_SETTINGS: readonly InsecureSettings[] = [
  {
    programs: ["curl"],
    unchecked: "certificate",
    valueOptions: DOWNLOAD_PROGRAMS["curl"]?.valueOptions ?? [],
    options: ["-k", "--insecure", "--proxy-insecure", "--doh-insecure"],
  },
  {
    programs: ["wget"],
    unchecked: "certificate",
    valueOptions: DOWNLOAD_PROGRAMS["wget"]?.valueOptions ?? [],
    options: ["--no-check-certificate"],
    items: [{ options: ["-e", "--execute"], name: /^check[-_]?certificate$/u, off: FALSE_VALUES }],
  },
  {
    programs: ["aria2c"],
    unchecked: "certificate",
    valueOptions: DOWNLOAD_PROGRAMS["aria2c"]?.valueOptions ?? [],
    switches: ["--check-certificate"],
  },
  {
    programs: ["git"],
    unchecked: "certificate",
    valueOptions: ["-c", "--config", "-C", "--git-dir", "--work-tree"],
    items: [{ options: ["-c", "--config"], name: /^http\.(?:.*\.)?sslverify$/u, off: FALSE_VALUES }],
    configurations: [
      { words: ["config", "http.sslverify"], off: FALSE_VALUES, on: "true" },
      { words: ["config", "set", "http.sslverify"], off: FALSE_VALUES, on: "true" },
    ],
  },
  {
    programs: ["npm", "pnpm", "yarn"],
    unchecked: "certificate",
    valueOptions: ["--registry", "--prefix", "-C", "--cwd", "--strict-ssl", "--location"],
    options: ["--no-strict-ssl"],
    switches: ["--strict-ssl"],
    configurations: [
      { words: ["config", "set", "strict-ssl"], off: FALSE_VALUES, on: "true" },
      { words: ["set", "strict-ssl"], off: FALSE_VALUES, on: "true" },
      { words: ["config", "set", "enablestrictssl"], off: FALSE_VALUES, on: "true" },
    ],
  },
  {
    programs: ["pip", "uv", "pipx"],
    unchecked: "certificate",
    valueOptions: ["--trusted-host", "--allow-insecure-host", "-r", "--requirement", "-i", "--index-url", "-c", "--constraint"],
    options: ["--trusted-host", "--allow-insecure-host"],
    configurations: [
      { words: ["config", "set", "global.trusted-host"], off: [] },
      { words: ["config", "set", "install.trusted-host"], off: [] },
    ],
  },
  {
    programs: ["conda", "mamba", "micromamba"],
    unchecked: "certificate",
    valueOptions: ["-c", "--channel", "-n", "--name", "-p", "--prefix", "-f", "--file"],
    options: ["--insecure"],
    configurations: [{ words: ["config", "--set", "ssl_verify"], off: FALSE_VALUES, on: "true" }],
  },
  {
    programs: ["composer"],
    unchecked: "certificate",
    valueOptions: ["-d", "--working-dir"],
    configurations: [
      { words: ["config", "disable-tls"], off: TRUE_VALUES, on: "false" },
      { words: ["config", "secure-http"], off: FALSE_VALUES, on: "true" },
    ],
  },
  {
    programs: ["yum", "dnf", "microdnf", "tdnf", "yum-config-manager", "dnf5"],
    unchecked: "signature",
    valueOptions: ["--setopt", "--enablerepo", "--disablerepo", "--installroot", "-x", "--exclude", "-c", "--config"],
    options: ["--nogpgcheck", "--no-gpgcheck", "--no-gpgchecks"],
    items: [{ options: ["--setopt"], name: /(?:^|\.)(?:gpgcheck|pkg_gpgcheck)$/u, off: FALSE_VALUES }],
  },
  {
    programs: ["yum", "dnf", "microdnf", "tdnf", "yum-config-manager", "dnf5"],
    unchecked: "certificate",
    valueOptions: ["--setopt", "--enablerepo", "--disablerepo", "--installroot", "-x", "--exclude", "-c", "--config"],
    items: [{ options: ["--setopt"], name: /(?:^|\.)sslverify$/u, off: FALSE_VALUES }],
  },
  {
    programs: ["rpm"],
    unchecked: "signature",
    valueOptions: ["--root", "--dbpath", "--prefix", "-D", "--define", "-E", "--eval"],
    options: ["--nosignature", "--nodigest", "--noverify", "--nofiledigest"],
  },
  {
    programs: ["zypper"],
    unchecked: "signature",
    valueOptions: ["-R", "--root", "-p", "--plus-repo", "-r", "--repo"],
    options: ["--no-gpg-checks", "--no-gpgcheck", "--gpgcheck-allow-unsigned", "--gpgcheck-allow-unsigned-package"],
  },
  {
    programs: ["apk"],
    unchecked: "signature",
    valueOptions: ["-X", "--repository", "-t", "--virtual", "-p", "--root"],
    options: ["--allow-untrusted"],
  },
  {
    programs: ["apk"],
    unchecked: "certificate",
    valueOptions: ["-X", "--repository", "-t", "--virtual", "-p", "--root"],
    options: ["--no-check-certificate"],
  },
  {
    programs: ["apt-get", "apt", "aptitude"],
    unchecked: "signature",
    valueOptions: APT_VALUE_OPTIONS,
    options: ["--allow-unauthenticated", "--allow-insecure-repositories", "--allow-untrusted", "--force-yes"],
    items: [
      {
        options: ["-o", "--option"],
        name: /^(?:apt::get::allowunauthenticated|acquire::allow(?:weak|insecure|downgradetoinsecure)repositories)$/u,
        off: TRUE_VALUES,
      },
    ],
    instead: { "--force-yes": "-y" },
  },
  {
    programs: ["apt-get", "apt", "aptitude"],
    unchecked: "certificate",
    valueOptions: APT_VALUE_OPTIONS,
    items: [{ options: ["-o", "--option"], name: /^acquire::https::(?:.*::)?verify-(?:peer|host)$/u, off: FALSE_VALUES }],
  },
  {
    programs: ["docker", "podman", "buildah", "skopeo"],
    unchecked: "certificate",
    valueOptions: [],
    switches: ["--tls-verify", "--src-tls-verify", "--dest-tls-verify"],
  },
  {
    programs: ["helm", "kubectl", "oc"],
    unchecked: "certificate",
    valueOptions: [],
    options: ["--insecure-skip-tls-verify"],
  },
  { programs: ["aws"], unchecked: "certificate", valueOptions: [], options: ["--no-verify-ssl"] },
  { programs: ["svn"], unchecked: "certificate", valueOptions: [], options: ["--trust-server-cert"] },
];

/** A variable that programs take as an order not to check what they fetch. */
export interface InsecureVariable {
  /** The values, in lower case, that do; `"any"` for each, `"filled"` for each but an empty one. */
  readonly off: readonly string[] | "any" | "filled";
  /** A value that switches the check on, where one does. */
  readonly on?: string;
}

/**
 * By their names; npm reads its own in any case.
 *
 * Sources: https://nodejs.org/api/cli.html, https://peps.python.org/pep-0493/, git(1) and its `http.c`, the
 * configuration references of pip, uv, npm, yarn, Bundler, conda and Go, Requests (`REQUESTS_CA_BUNDLE`), LWP.
 */
export const INSECURE_VARIABLES: Readonly<Record<string, InsecureVariable>> = {
  NODE_TLS_REJECT_UNAUTHORIZED: { off: ["0"], on: "1" },
  PYTHONHTTPSVERIFY: { off: ["0"], on: "1" },
  GIT_SSL_NO_VERIFY: { off: "any" },
  PIP_TRUSTED_HOST: { off: "filled" },
  UV_INSECURE_HOST: { off: "filled" },
  NPM_CONFIG_STRICT_SSL: { off: FALSE_VALUES, on: "true" },
  YARN_STRICT_SSL: { off: FALSE_VALUES, on: "true" },
  YARN_ENABLE_STRICT_SSL: { off: FALSE_VALUES, on: "true" },
  BUNDLE_SSL_VERIFY_MODE: { off: ["0"], on: "1" },
  CONDA_SSL_VERIFY: { off: FALSE_VALUES, on: "true" },
  GOINSECURE: { off: "filled" },
  CURL_CA_BUNDLE: { off: [""] },
  REQUESTS_CA_BUNDLE: { off: [""] },
  PERL_LWP_SSL_VERIFY_HOSTNAME: { off: ["0"], on: "1" },
  AZURE_CLI_DISABLE_CONNECTION_VERIFICATION: { off: "filled" },
};

/** A line of a configuration file that switches a check off. */
export interface InsecureLine {
  readonly unchecked: Unchecked;
  /** What stands in every such line, in lower case. */
  readonly mark: string;
  /** Global. */
  readonly pattern: RegExp;
}

/** Sources: dnf.conf(5), sources.list(5), apt.conf(5), the GNU Wget manual, npm's `.npmrc`, pip's configuration. */
export const INSECURE_LINES: readonly InsecureLine[] = [
  { unchecked: "signature", mark: "gpgcheck", pattern: /(?<=^|[\s"'`]|\\n)(?:pkg_)?gpgcheck[ \t]?=[ \t]?(?:0|false|no)\b/giu },
  { unchecked: "certificate", mark: "sslverify", pattern: /(?<=^|[\s"'`]|\\n)sslverify[ \t]?=[ \t]?(?:0|false|no)\b/giu },
  { unchecked: "signature", mark: "trusted=yes", pattern: /(?<=\bdeb(?:-src)? \[[^\]\n]{0,200})trusted=yes(?=[\] ])/gu },
  { unchecked: "signature", mark: "allowunauthenticated", pattern: /APT::Get::AllowUnauthenticated "(?:true|1|yes)"/giu },
  { unchecked: "certificate", mark: "verify-", pattern: /Acquire::https::(?:[\w.-]{1,100}::)?Verify-(?:Peer|Host) "(?:false|0|no)"/giu },
  { unchecked: "certificate", mark: "check_certificate", pattern: /(?<=^|[\s"'`]|\\n)check_certificate[ \t]?=[ \t]?off\b/giu },
  { unchecked: "certificate", mark: "strict-ssl", pattern: /(?<=^|[\s"'`]|\\n)strict-ssl[ \t]?=[ \t]?false\b/gu },
  { unchecked: "certificate", mark: "enablestrictssl", pattern: /(?<=^|[\s"'`]|\\n)enableStrictSsl:[ \t]?false\b/gu },
];

/** Programs that print their arguments, into a configuration file or not. */
export const PRINTING_PROGRAMS: ReadonlySet<string> = new Set(["echo", "printf"]);
