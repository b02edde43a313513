import { ESLint } from "eslint";
import type { Linter } from "eslint";
import { optionsModule, type LintChoice } from "./builtin-config.ts";
import { CommandError } from "./command-error.ts";
import { displayPath } from "./files/paths.ts";
import { reasonOf } from "./files/system-error.ts";
import { ownFindings } from "./own-findings.ts";
import { hideIgnoreFileWarning } from "./quiet-warnings.ts";

/** How many files ESLint is given at a time, so that there is progress to tell of. */
const BATCH = 50;

function isOn(entry: Linter.RuleEntry | undefined): boolean {
  const severity = Array.isArray(entry) ? entry[0] : entry;
  return severity !== undefined && severity !== 0 && severity !== "off";
}

/** ESLint with the built-in config: which files it can lint, and what it finds in them. */
export class Lint {
  readonly #eslint: ESLint;
  readonly #choice: LintChoice;
  readonly #withRules = new WeakMap<object, boolean>();

  private constructor(eslint: ESLint, choice: LintChoice) {
    this.#eslint = eslint;
    this.#choice = choice;
  }

  static async create(choice: LintChoice): Promise<Lint> {
    hideIgnoreFileWarning();
    return new Lint(await ESLint.fromOptionsModule(optionsModule(choice)), choice);
  }

  /** Whether a rule is on for a file of this name. The file need not exist. */
  async reads(path: string): Promise<boolean> {
    const config = (await this.#eslint.calculateConfigForFile(path)) as Linter.Config | undefined;
    if (!config) return false;
    // Files of one kind share one config object.
    let withRules = this.#withRules.get(config);
    if (withRules === undefined) {
      withRules = Object.values(config.rules ?? {}).some(isOn);
      this.#withRules.set(config, withRules);
    }
    return withRules;
  }

  /**
   * Lints files, and writes the fixes where they were asked for.
   *
   * @param files Absolute paths.
   * @param onProgress Is told how many files are done.
   * @returns One result a file, in the order given.
   * @throws CommandError where a fixed file cannot be written.
   */
  async files(files: readonly string[], onProgress: (done: number) => void): Promise<ESLint.LintResult[]> {
    // Threads cost a start each: they get all files at once.
    const size = this.#choice.concurrency === "off" ? BATCH : files.length;
    const results: ESLint.LintResult[] = [];
    for (let start = 0; start < files.length; start += size) {
      onProgress(start);
      results.push(...(await this.#eslint.lintFiles(files.slice(start, start + size))));
    }
    if (this.#choice.fix) await this.#write(results);
    return results.map(ownFindings);
  }

  /** Lints a text as if it were the file; nothing is written. */
  async text(text: string, filePath: string): Promise<ESLint.LintResult[]> {
    return (await this.#eslint.lintText(text, { filePath })).map(ownFindings);
  }

  async #write(results: ESLint.LintResult[]): Promise<void> {
    for (const result of results) {
      try {
        await ESLint.outputFixes([result]);
      } catch (error) {
        throw new CommandError(`Cannot write ${displayPath(result.filePath, this.#choice.cwd)}: ${reasonOf(error)}`);
      }
    }
  }
}
