import type { ManagerConfiguration } from "./package-managers/package-manager.ts";

/**
 * What has to be known of wget to read its command lines:
 * https://www.gnu.org/software/wget/manual/html_node/Invoking.html
 */
export const WGET = {
  program: "wget",
  /** Options that take the next word where no value is attached; `-n` begins the two-letter ones (`-nv`, `-nc`). */
  valueOptions: [
    "-n", "-o", "--output-file", "-a", "--append-output", "-e", "--execute", "-i", "--input-file", "-B", "--base",
    "--config", "-t", "--tries", "-O", "--output-document", "-T", "--timeout", "--dns-timeout", "--connect-timeout",
    "--read-timeout", "-w", "--wait", "--waitretry", "-Q", "--quota", "--bind-address", "--limit-rate", "--user",
    "--password", "-P", "--directory-prefix", "-U", "--user-agent", "--header", "--referer", "--post-data",
    "--post-file", "--method", "--body-data", "--body-file", "--load-cookies", "--save-cookies", "--max-redirect",
    "--ca-certificate", "--ca-directory", "--certificate", "--private-key", "--http-user", "--http-password",
    "--secure-protocol", "-l", "--level", "-A", "--accept", "-R", "--reject", "-D", "--domains", "-I",
    "--include-directories", "-X", "--exclude-directories", "--cut-dirs", "--default-page", "--accept-regex",
    "--certificate-type", "--ciphers", "--compression", "--crl-file", "--exclude-domains", "--follow-tags",
    "--ftp-password", "--ftp-user", "--ignore-tags", "--local-encoding", "--pinnedpubkey", "--prefer-family",
    "--private-key-type", "--progress", "--proxy-password", "--proxy-user", "--regex-type", "--reject-regex",
    "--rejected-log", "--remote-encoding", "--report-speed", "--restrict-file-names", "--retry-on-http-error",
    "--start-pos", "--use-askpass", "--warc-dedup", "--warc-file", "--warc-header", "--warc-max-size",
    "--warc-tempdir",
  ],
  /** Options with which no progress bar is drawn on the terminal; `-nv` is `-n` with the value `v`. */
  quietOptions: [
    "-q", "--quiet", "--no-verbose", "--progress", "-o", "--output-file", "-a", "--append-output", "-b", "--background",
  ],
  noVerbose: { option: "-n", value: "v" },
  /** Options with which nothing is downloaded. */
  idleOptions: ["-h", "--help", "-V", "--version"],
  /** Options that bring the addresses or a configuration. */
  inputOptions: ["-i", "--input-file"],
  configurationOptions: ["-e", "--execute", "--config"],
  configuration: {
    configurationVariables: ["WGETRC", "SYSTEM_WGETRC"],
    configurationPaths: ["/etc/wgetrc", "~/.wgetrc", "/root/.wgetrc"],
    configurationWords: ["wgetrc"],
  } satisfies ManagerConfiguration,
  /** What to write: BusyBox's wget and wget2 know it as well, but `--progress=dot:giga` not. */
  insert: "-nv",
} as const;
