import { COMPRESSORS, DECOMPRESSORS, TAR_PROGRAMS } from "./unpackers.ts";

/** Branches, which move with every push. */
export const MOVING_BRANCHES: ReadonlySet<string> = new Set([
  "main",
  "master",
  "develop",
  "development",
  "trunk",
  "HEAD",
  "nightly",
]);

/** Hosts of repositories, whose addresses name a branch, a tag or a commit behind the owner and the project. */
export const CODE_HOSTS: readonly string[] = ["github", "gitlab", "bitbucket", "codeberg", "gitea", "sr.ht", "gitee"];

/**
 * Files that the content of others is checked by, which cannot be checked the same way: keys, certificates,
 * signatures, lists of checksums.
 */
export const VERIFICATION_FILE: readonly RegExp[] = [
  /\.(?:asc|gpg|pgp|sig|sign|minisig|sigstore|key|pub|pem|crt|cer|md5|sha\d+)$/iu,
  /(?:sha\d+|md5)sums?(?:\.\w+)?$/iu,
  /checksums?(?:\.\w+)?$/iu,
  /^(?:gpg|keys)$|[_-]gpg$|keyring/iu,
];

/** Programs that take an archive or a package from their standard input. */
export const STREAM_READERS: ReadonlySet<string> = new Set([
  ...TAR_PROGRAMS,
  ...DECOMPRESSORS,
  ...COMPRESSORS,
  "unzip",
  "funzip",
  "cpio",
  "tee",
  "dd",
]);

/** Options with which curl and wget send something or fetch nothing that is kept. */
export const REQUEST_OPTIONS: readonly string[] = [
  "-X", "--request", "-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode", "--json", "-F", "--form",
  "-T", "--upload-file", "--post-data", "--post-file", "--method", "--body-data", "--body-file", "-I", "--head", "--spider",
];

/** Options of aria2c and curl that give the checksum or the key. */
export const CHECKSUM_OPTIONS: readonly string[] = ["--checksum", "--pinnedpubkey"];

/** The options of git and of `git clone` that take a value (git(1), git-clone(1)). */
export const GIT_VALUE_OPTIONS: readonly string[] = [
  "-C", "-c", "--git-dir", "--work-tree", "--namespace", "--exec-path", "--config-env", "-b", "--branch", "--revision",
  "-o", "--origin", "-u", "--upload-pack", "--reference", "--reference-if-able", "--separate-git-dir", "--depth",
  "--config", "--template", "-j", "--jobs", "--shallow-since", "--shallow-exclude", "--filter", "--server-option", "--bundle-uri",
];
/** The options of `git clone` that name what is checked out. */
export const GIT_REF_OPTIONS: readonly string[] = ["-b", "--branch", "--revision"];
/** What goes to another commit in a clone that is there. */
export const GIT_MOVES: ReadonlySet<string> = new Set(["checkout", "reset", "switch", "fetch"]);
