import { SHELLS } from "./command-wrappers.ts";

/** A program that runs a script, and where it takes it from. */
export interface ScriptInterpreter {
  /** Options that take the next word where no value is attached. */
  readonly valueOptions: readonly string[];
  /** Options whose value is the script, or that do something else than run one: then the input is only data. */
  readonly scriptOptions: readonly string[];
  /** Options with which the operands are arguments of a script on the standard input. */
  readonly inputOptions: readonly string[];
}

const SHELL: ScriptInterpreter = {
  valueOptions: ["-o", "-O", "--rcfile", "--init-file"],
  scriptOptions: ["-c", "--version", "--help"],
  inputOptions: ["-s"],
};

const LANGUAGES: Readonly<Record<string, ScriptInterpreter>> = {
  python: { valueOptions: ["-c", "-m", "-W", "-X"], scriptOptions: ["-c", "-m", "-V", "--version"], inputOptions: [] },
  perl: { valueOptions: ["-e", "-E", "-I"], scriptOptions: ["-e", "-E", "-n", "-p", "-v"], inputOptions: [] },
  ruby: { valueOptions: ["-e", "-I", "-r"], scriptOptions: ["-e", "-n", "-p", "-v"], inputOptions: [] },
  node: {
    valueOptions: ["-e", "--eval", "-p", "--print", "-r", "--require", "--import"],
    scriptOptions: ["-e", "--eval", "-p", "--print", "-v", "--version"],
    inputOptions: [],
  },
  php: { valueOptions: ["-d", "-c", "-r"], scriptOptions: ["-r", "-R", "-v", "-i", "-m"], inputOptions: [] },
};

const VERSIONED = /^(python|perl|ruby|php)[\d.]*$/u;

/**
 * @param program A program's name without its folder.
 * @returns How it takes a script, or `null` for what is no interpreter.
 * Sources: POSIX.1-2017 sh, bash(1), https://docs.python.org/3/using/cmdline.html, perlrun(1), ruby(1),
 * https://nodejs.org/api/cli.html, https://www.php.net/manual/en/features.commandline.usage.php
 */
export function scriptInterpreter(program: string): ScriptInterpreter | null {
  if (SHELLS.has(program)) return SHELL;
  const name = VERSIONED.exec(program)?.[1] ?? (program === "nodejs" ? "node" : program);
  return Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] ?? null : null;
}

/** Builtins that run the text of their words, and those that run a file. */
export const EVALUATING_BUILTINS: ReadonlySet<string> = new Set(["eval", "source", "."]);
