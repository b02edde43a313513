import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { PACKAGE_NAME } from "../../kit/package-info.ts";
import { rules } from "../../rules/index.ts";
import { CommandError } from "../command-error.ts";
import { reasonOf } from "../files/system-error.ts";
import { recommendedConfigText, translatedConfigText } from "./config-text.ts";
import { readHadolintConfig } from "./hadolint-config.ts";
import { readInitArguments, type InitArguments } from "./init-arguments.ts";
import { translateHadolint } from "./translate-hadolint.ts";

/** The names that ESLint looks for, in its order. */
const ESLINT_CONFIGS = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((ending) => `eslint.config.${ending}`);
const HADOLINT_CONFIGS = [".hadolint.yaml", ".hadolint.yml"];

interface NewConfig {
  readonly text: string;
  /** What the user has to know, a sentence each. */
  readonly notes: readonly string[];
}

function findHadolintConfig(cwd: string): string {
  const name = HADOLINT_CONFIGS.find((each) => existsSync(join(cwd, each)));
  if (name !== undefined) return join(cwd, name);
  throw new CommandError(
    `There is no ${HADOLINT_CONFIGS.join(" or ")} in ${cwd}. Name the config: --from-hadolint=<file>.`,
  );
}

function newConfig({ fromHadolint }: InitArguments, cwd: string): NewConfig {
  if (fromHadolint === false) return { text: recommendedConfigText(), notes: [] };
  const file = fromHadolint === true ? findHadolintConfig(cwd) : resolve(cwd, fromHadolint);
  if (!existsSync(file)) throw new CommandError(`There is no file ${file}.`);
  const translation = translateHadolint(readHadolintConfig(file), rules);
  return { text: translatedConfigText(basename(file), translation), notes: translation.notes };
}

/** A package that is said to be CommonJS, or does not say what it is, reads only `.mjs` as a module without doubt. */
function configName(cwd: string): string {
  let type: unknown;
  try {
    type = (JSON.parse(readFileSync(join(cwd, "package.json"), "utf8")) as { type?: unknown } | null)?.type;
  } catch {
    // Without a package.json that can be read, Node tells a module by its syntax.
    return "eslint.config.js";
  }
  return type === "module" ? "eslint.config.js" : "eslint.config.mjs";
}

function listed(notes: readonly string[]): string {
  return notes.length === 0 ? "" : `\nNot the same, or without an equal:\n${notes.map((note) => `- ${note}\n`).join("")}`;
}

/**
 * Carries out `batten init`. A config that is there is replaced only with `--yes`; without it, what would be
 * written is printed.
 *
 * @param argv The words after `init`.
 * @param cwd The folder that the config is for.
 * @returns The exit code: 0 where the config was written, 2 where one was there.
 * @throws CommandError for wrong use, and for a file that cannot be read or written.
 */
export function init(argv: readonly string[], cwd: string): number {
  const request = readInitArguments(argv);
  if (request.kind === "print") {
    process.stdout.write(request.text);
    return 0;
  }
  const { text, notes } = newConfig(request.args, cwd);
  const present = ESLINT_CONFIGS.find((name) => existsSync(join(cwd, name)));
  if (present !== undefined && !request.args.yes) {
    process.stdout.write(text);
    process.stderr.write(
      `${listed(notes)}\nbatten: ${present} is there already, and nothing was written. ` +
        "Copy what is printed above into it, or replace it with --yes.\n",
    );
    return 2;
  }
  const name = present ?? configName(cwd);
  if (!/\.m?js$/u.test(name)) {
    throw new CommandError(`${name} is not a file that can be replaced: it is no JavaScript module. Remove it first.`);
  }
  try {
    writeFileSync(join(cwd, name), text);
  } catch (error) {
    throw new CommandError(`Cannot write ${name}: ${reasonOf(error)}`);
  }
  process.stdout.write(
    `Wrote ${name}. It needs eslint and ${PACKAGE_NAME} as development packages; then: npx eslint .\n${listed(notes)}`,
  );
  return 0;
}
