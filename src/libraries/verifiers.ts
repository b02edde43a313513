/** A command that fails when a file is not what it should be. */
export interface FileVerifier {
  readonly programs: readonly string[];
  /** Options or subcommands of which it needs one to compare, and not only to print; empty: it always does. */
  readonly words: readonly string[];
  /** Whether it prints a checksum otherwise, which a script can compare by itself. */
  readonly prints?: true;
}

/** Sources: sha256sum(1), shasum(1), b2sum(1), gpg(1), gpgv(1), the manuals of OpenSSL, cosign, minisign and signify. */
export const FILE_VERIFIERS: readonly FileVerifier[] = [
  {
    programs: [
      "sha1sum", "sha224sum", "sha256sum", "sha384sum", "sha512sum", "shasum", "b2sum", "b3sum", "md5sum", "sha256", "sha512",
    ],
    words: ["-c", "--check", "-sc", "-cs", "-cw"],
    prints: true,
  },
  { programs: ["gpg", "gpg2"], words: ["--verify"] },
  { programs: ["gpgv", "gpgv2"], words: [] },
  { programs: ["cosign"], words: ["verify", "verify-blob"] },
  { programs: ["gh"], words: ["verify"] },
  { programs: ["minisign", "signify"], words: ["-V", "-Vm"] },
  { programs: ["openssl"], words: ["-verify"] },
  { programs: ["rhash"], words: ["-c", "--check"], prints: true },
  { programs: ["rpm", "rpmkeys"], words: ["-K", "--checksig"] },
  { programs: ["slsa-verifier"], words: [] },
];
