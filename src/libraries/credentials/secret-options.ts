import { nameWords } from "../../kit/name-words.ts";
import { remember } from "../../kit/remember.ts";
import { isSecretName } from "./secret-name.ts";

/** Options of a program that take a secret and do not say so by their names. */
export interface SecretOptions {
  readonly programs: readonly string[];
  readonly options: readonly string[];
  /** Only where the value is attached: `-psecret`; alone the option asks for it. */
  readonly attached?: true;
  /** Only with this subcommand. */
  readonly subcommand?: string;
  /** Only what follows this character is secret: `user:password`. */
  readonly after?: string;
  /** Whether `-abc` is one option and not three. */
  readonly singleDashNames?: true;
}

/**
 * Sources: curl(1), mysql(1), sshpass(1), docker login, podman-login(1), redis-cli, useradd(8), zip(1), 7z(1),
 * ldapsearch(1), sqlcmd, keytool(1).
 */
export const SECRET_OPTIONS: readonly SecretOptions[] = [
  { programs: ["curl"], options: ["-u", "--user", "-U", "--proxy-user"], after: ":" },
  {
    programs: ["mysql", "mysqldump", "mysqladmin", "mariadb", "mariadb-dump", "7z", "7za"],
    options: ["-p"],
    attached: true,
  },
  { programs: ["sshpass"], options: ["-p"] },
  {
    programs: ["docker", "podman", "buildah", "skopeo", "helm", "oras", "crane", "nerdctl"],
    options: ["-p"],
    subcommand: "login",
  },
  { programs: ["redis-cli"], options: ["-a"] },
  { programs: ["useradd", "usermod"], options: ["-p"] },
  { programs: ["zip", "unzip", "sqlcmd"], options: ["-P"] },
  { programs: ["ldapsearch", "ldapadd", "ldapmodify"], options: ["-w"] },
  { programs: ["keytool", "jarsigner"], options: ["-storepass", "-keypass"], singleDashNames: true },
];

const SECRET_ENDS: ReadonlySet<string> = new Set([
  "apikey",
  "bearer",
  "pass",
  "passphrase",
  "passwd",
  "password",
  "secret",
  "token",
]);
const SECRET_KEYS: ReadonlySet<string> = new Set(["access", "api", "secret"]);

/** Whether a long option takes a secret by its name: `--password`, `--api-key`, not `--key` or `--password-stdin`. */
export const isSecretOption: (name: string) => boolean = remember((name) => {
  if (!name.startsWith("--")) return false;
  const words = nameWords(name);
  const last = words.at(-1) ?? "";
  return SECRET_ENDS.has(last) || (last === "key" && SECRET_KEYS.has(words.at(-2) ?? "") && isSecretName(name));
});

/** Request headers that hold a secret, in lower case. */
export const SECRET_HEADERS: ReadonlySet<string> = new Set([
  "api-key",
  "apikey",
  "authorization",
  "circle-token",
  "deploy-token",
  "job-token",
  "private-token",
  "proxy-authorization",
  "x-api-key",
  "x-api-token",
  "x-auth-token",
  "x-jfrog-art-api",
  "x-vault-token",
]);

/** Commands that keep what they are given in a file of the user's: the program and one of its words. */
export interface ConfigurationWriter {
  readonly programs: readonly string[];
  readonly words: readonly string[];
  /** Words with which the program takes it away again. */
  readonly undone: readonly string[];
  /** The last part of the file's path, to see whether it is deleted. */
  readonly files: readonly string[];
}

/** Sources: the configuration references of the programs. */
export const CONFIGURATION_WRITERS: readonly ConfigurationWriter[] = [
  {
    programs: ["npm", "pnpm", "yarn"],
    words: ["config", "set"],
    undone: ["delete", "rm", "unset", "logout"],
    files: [".npmrc", ".yarnrc", ".yarnrc.yml"],
  },
  {
    programs: ["git"],
    words: ["config"],
    undone: ["--unset", "--unset-all", "--remove-section", "unset"],
    files: [".gitconfig", "config", ".git"],
  },
  { programs: ["pip", "pip3"], words: ["config"], undone: ["unset"], files: ["pip.conf", "pip"] },
  { programs: ["composer"], words: ["config"], undone: ["--unset"], files: ["auth.json", ".composer", "config.json"] },
  { programs: ["poetry"], words: ["config"], undone: ["--unset"], files: ["auth.toml", "pypoetry"] },
  { programs: ["bundle", "bundler"], words: ["config"], undone: ["--delete", "unset"], files: [".bundle"] },
  { programs: ["aws"], words: ["configure"], undone: [], files: [".aws", "credentials"] },
  { programs: ["cargo"], words: ["login"], undone: ["logout"], files: ["credentials.toml", "credentials"] },
];
