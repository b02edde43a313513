import { WGET } from "./wget.ts";

/** A program that fetches what its arguments are the addresses of. */
export interface Downloader {
  /** Options that take the next word where no value is attached. */
  readonly valueOptions: readonly string[];
  /** Options whose value is an address to fetch. */
  readonly urlOptions: readonly string[];
  /** Whether it writes to its standard output unless it is told a file; the others write a file unless they are told `-`. */
  readonly printsByDefault: boolean;
  /** Options that name the file to write; `-` is the standard output. */
  readonly outputOptions: readonly string[];
  /** Options that have it choose a file's name itself. */
  readonly fileOptions: readonly string[];
}

/**
 * The programs that Dockerfiles download with.
 *
 * Sources: curl(1), the GNU Wget manual (https://www.gnu.org/software/wget/manual/), aria2c(1).
 */
export const DOWNLOAD_PROGRAMS: Readonly<Record<string, Downloader>> = {
  curl: {
    valueOptions: [
      "-A", "-b", "-c", "-C", "-d", "-D", "-e", "-E", "-F", "-h", "-H", "-K", "-m", "-o", "-P", "-Q", "-r", "-t",
      "-T", "-u", "-U", "-w", "-x", "-X", "-y", "-Y", "-z", "--abstract-unix-socket", "--aws-sigv4", "--cacert",
      "--capath", "--cert", "--cert-type", "--ciphers", "--config", "--connect-timeout", "--connect-to",
      "--continue-at", "--cookie", "--cookie-jar", "--create-file-mode", "--curves", "--data", "--data-ascii",
      "--data-binary", "--data-raw", "--data-urlencode", "--dns-interface", "--dns-servers", "--doh-url",
      "--dump-header", "--etag-compare", "--etag-save", "--form", "--form-string", "--hostpubmd5", "--hostpubsha256",
      "--header", "--interface", "--json", "--keepalive-time", "--key", "--key-type", "--limit-rate", "--local-port",
      "--login-options", "--max-filesize", "--max-redirs", "--max-time", "--netrc-file", "--noproxy",
      "--oauth2-bearer", "--output", "--output-dir", "--parallel-max", "--pass", "--pinnedpubkey", "--proto",
      "--proto-default", "--proto-redir", "--proxy", "--proxy-cacert", "--proxy-header", "--proxy-user", "--quote",
      "--range", "--rate", "--referer", "--request", "--request-target", "--resolve", "--retry", "--retry-delay",
      "--retry-max-time", "--socks4", "--socks4a", "--socks5", "--socks5-hostname", "--speed-limit", "--speed-time",
      "--stderr", "--time-cond", "--tls-max", "--tls13-ciphers", "--trace", "--trace-ascii", "--unix-socket",
      "--upload-file", "--url", "--url-query", "--user", "--user-agent", "--variable", "--write-out", "--alt-svc",
      "--crlfile", "--delegation", "--dns-ipv4-addr", "--dns-ipv6-addr", "--ech", "--egd-file", "--engine",
      "--expect100-timeout", "--ftp-account", "--ftp-alternative-to-user", "--ftp-method", "--ftp-port",
      "--ftp-ssl-ccc-mode", "--happy-eyeballs-timeout-ms", "--haproxy-clientip", "--hsts", "--ip-tos",
      "--ipfs-gateway", "--keepalive-cnt", "--krb", "--libcurl", "--mail-auth", "--mail-from", "--mail-rcpt",
      "--proxy-capath", "--proxy-cert", "--proxy-cert-type", "--proxy-ciphers", "--proxy-crlfile", "--proxy-key",
      "--proxy-key-type", "--proxy-pass", "--proxy-pinnedpubkey", "--proxy-service-name", "--proxy-tls13-ciphers",
      "--proxy-tlsauthtype", "--proxy-tlspassword", "--proxy-tlsuser", "--proxy1.0", "--preproxy", "--pubkey",
      "--random-file", "--sasl-authzid", "--service-name", "--socks5-gssapi-service", "--telnet-option",
      "--tftp-blksize", "--tlsauthtype", "--tlspassword", "--tlsuser", "--vlan-priority",
    ],
    urlOptions: ["--url"],
    printsByDefault: true,
    outputOptions: ["-o", "--output"],
    fileOptions: ["-O", "--remote-name", "--remote-name-all"],
  },
  wget: {
    valueOptions: WGET.valueOptions,
    urlOptions: [],
    printsByDefault: false,
    outputOptions: ["-O", "--output-document"],
    fileOptions: [],
  },
  aria2c: {
    valueOptions: [
      "-d", "--dir", "-i", "--input-file", "-j", "-k", "-l", "--log", "-m", "-o", "--out", "-s", "-t", "-x", "--checksum",
    ],
    urlOptions: [],
    printsByDefault: false,
    outputOptions: ["-o", "--out"],
    fileOptions: [],
  },
};
