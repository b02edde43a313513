import { instructionsOf, type Dockerfile, type Instruction, type Stage } from "./ast.ts";
import {
  readCheckComment,
  readCheckOptions,
  readHadolintPragma,
  readSkip,
  type CheckOption,
  type PragmaList,
} from "./pragma-syntax.ts";

/** A set of ids that a pragma names. */
interface Skip {
  /** Whether an id is among them. */
  has(id: string): boolean;
}

const HADOLINT_ID = /^(?:DL|SC)\d+$/u;

/** @returns The ids of a list, or `null` for one that Hadolint cannot read. */
function hadolintSkip({ ids }: PragmaList): Skip | null {
  return ids && new Set(ids.map(({ id }) => id));
}

/** @returns The ids of the first `skip` option, or `null` without a list that BuildKit can read. */
function checkSkip(options: readonly CheckOption[]): Skip | null {
  const skip = options.find(({ name, value }) => name === "skip" && value !== null);
  const ids = skip && readSkip(skip).ids;
  if (!ids) return null;
  const names = new Set(ids.map(({ id }) => id.toLowerCase()));
  return { has: (id) => !HADOLINT_ID.test(id) && (names.has("all") || names.has(id.toLowerCase())) };
}

/**
 * The pragmas of Hadolint (`# hadolint ignore=`, `global ignore=`, `stage ignore=`) and BuildKit
 * (`# check=skip=`) in a file: which ids they silence where.
 *
 * Sources: https://github.com/hadolint/hadolint#ignoring-rules,
 * https://docs.docker.com/reference/build-checks/#skip-checks
 */
export class Pragmas {
  readonly #file: Skip[] = [];
  readonly #stages = new Map<Stage, Skip[]>();
  readonly #instructions = new Map<Instruction, Skip[]>();
  readonly #root: Dockerfile;

  constructor(root: Dockerfile) {
    this.#root = root;
    for (const { name, value } of root.directives) {
      const skip = name === "check" ? checkSkip(readCheckOptions(value)) : null;
      if (skip) this.#file.push(skip);
    }
    const byLine = new Map(root.comments.map((comment) => [comment.loc.start.line, comment.value]));
    for (const instruction of instructionsOf(root)) {
      // The comments on the lines right above, with no blank line between.
      let line = instruction.loc.start.line - 1;
      for (let comment = byLine.get(line); comment !== undefined; comment = byLine.get(--line)) {
        this.#addAbove(instruction, comment);
      }
    }
    for (const { value } of root.comments) {
      const pragma = readHadolintPragma(value);
      const skip = pragma?.scope === "global" ? hadolintSkip(pragma.list) : null;
      if (skip) this.#file.push(skip);
    }
  }

  /**
   * @param ids Ids of Hadolint or BuildKit.
   * @param offset An offset into the file.
   * @returns Whether a pragma silences one of the ids there.
   */
  silences(ids: readonly string[], offset: number): boolean {
    const silencesOne = (skip: Skip): boolean => ids.some((id) => skip.has(id));
    if (this.#file.some(silencesOne)) return true;
    for (const [stage, own] of this.#stages) if (covers(stage, offset) && own.some(silencesOne)) return true;
    for (const [instruction, own] of this.#instructions) {
      if (covers(instruction, offset) && own.some(silencesOne)) return true;
    }
    return false;
  }

  #addAbove(instruction: Instruction, comment: string): void {
    const check = readCheckComment(comment);
    if (check) add(this.#instructions, instruction, checkSkip(check));
    const hadolint = readHadolintPragma(comment);
    if (!hadolint) return;
    const skip = hadolintSkip(hadolint.list);
    if (hadolint.scope === "instruction") add(this.#instructions, instruction, skip);
    const stage = this.#root.stages.find(({ instructions }) => instructions[0] === instruction);
    if (hadolint.scope === "stage" && stage) add(this.#stages, stage, skip);
  }
}

function add<Key>(map: Map<Key, Skip[]>, key: Key, skip: Skip | null): void {
  if (skip) map.set(key, [...(map.get(key) ?? []), skip]);
}

function covers({ range }: Instruction | Stage, offset: number): boolean {
  return range[0] <= offset && offset <= range[1];
}
