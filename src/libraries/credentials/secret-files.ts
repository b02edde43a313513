import { nameWords } from "../../kit/name-words.ts";

/** What a file or folder holds that should not be in an image. */
export type SecretFile =
  | "environment"
  | "key"
  | "credentials"
  /** A repository with its whole history. */
  | "repository";

/** Files that hold logins, by the whole name in lower case. Sources: the manuals of the programs that read them. */
const CREDENTIAL_FILES: ReadonlySet<string> = new Set([
  ".boto",
  ".dockercfg",
  ".dockerconfigjson",
  ".git-credentials",
  ".htpasswd",
  ".my.cnf",
  ".netrc",
  ".npmrc",
  ".pgpass",
  ".pypirc",
  ".s3cfg",
  ".terraformrc",
  ".vault-token",
  "_netrc",
  "application_default_credentials.json",
  "credentials.json",
  "kubeconfig",
  "kubeconfig.yaml",
  "kubeconfig.yml",
  "service-account.json",
  "service_account.json",
  "serviceaccount.json",
  "terraform.tfstate",
]);

/** Files that hold logins only in a certain folder, as the ends of their paths. */
const CREDENTIAL_PATHS: readonly string[] = [
  ".cargo/credentials",
  ".cargo/credentials.toml",
  ".composer/auth.json",
  ".docker/config.json",
  ".gem/credentials",
  ".git/config",
  ".git/credentials",
];

/** Folders that hold little else than logins and keys. */
const CREDENTIAL_DIRECTORIES: ReadonlySet<string> = new Set([".aws", ".azure", ".gnupg", ".kube", ".ssh"]);
/** What may leave them. */
const OPEN_FILES: ReadonlySet<string> = new Set(["authorized_keys", "config.d", "known_hosts"]);

/** Words of names that are made to be shown. */
const EXAMPLE_WORDS: ReadonlySet<string> = new Set([
  "default",
  "defaults",
  "dist",
  "dummy",
  "example",
  "examples",
  "fake",
  "sample",
  "schema",
  "template",
  "tmpl",
  "tpl",
]);

/** The public half of a pair, what is encrypted, what is no content. */
const OPEN_ENDING = /\.(?:pub|enc|encrypted|gpg|age|vault|asc|md|crt|cer|j2)$/iu;
const ENVIRONMENT = /^\.env(?:rc|[.*?_-].*)?$/iu;
const SSH_KEY = /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?\*?$/iu;
const KEY_STORE = /\.(?:p12|pfx|jks|keystore|ppk|kdbx|p8)$/iu;
/** Key stores that hold other people's certificates, or a key that everybody has. */
const OPEN_STORE_WORDS: ReadonlySet<string> = new Set(["cacerts", "ca", "debug", "trust", "truststore"]);
/** Words that tell the keys by which packages are checked, which are public. */
const OPEN_KEY_WORDS: ReadonlySet<string> = new Set([
  "apt",
  "archive",
  "gpg",
  "keyring",
  "pgp",
  "pub",
  "public",
  "release",
  "repo",
  "repository",
  "rpm",
]);
const PRIVATE_PEM_WORDS: ReadonlySet<string> = new Set(["key", "priv", "private", "privkey"]);

function isKey(name: string): boolean {
  const words = nameWords(name);
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  if (SSH_KEY.test(name)) return true;
  if (KEY_STORE.test(name)) return !has(OPEN_STORE_WORDS);
  if (has(OPEN_KEY_WORDS)) return false;
  return /\.key$/iu.test(name) || (/\.pem$/iu.test(name) && has(PRIVATE_PEM_WORDS));
}

function isCredentials(segments: readonly string[], name: string): boolean {
  const path = segments.join("/").toLowerCase();
  return (
    CREDENTIAL_FILES.has(name.toLowerCase()) ||
    CREDENTIAL_PATHS.some((end) => path === end || path.endsWith(`/${end}`)) ||
    segments.some((segment) => CREDENTIAL_DIRECTORIES.has(segment))
  );
}

/**
 * @param path A path with `/`, which may hold a pattern.
 * @returns What the file or folder of that name holds, or `null` for what is no secret by its name:
 * examples, public keys and encrypted files among them.
 */
export function secretFile(path: string): SecretFile | null {
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== ".");
  const name = segments.at(-1) ?? "";
  if (OPEN_ENDING.test(name) || OPEN_FILES.has(name) || nameWords(name).some((word) => EXAMPLE_WORDS.has(word))) return null;
  if (name === ".git") return "repository";
  if (ENVIRONMENT.test(name)) return "environment";
  if (isKey(name)) return "key";
  return isCredentials(segments, name) ? "credentials" : null;
}
