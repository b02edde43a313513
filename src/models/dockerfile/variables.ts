import type { Argument, KeyValue } from "../../languages/dockerfile/ast.ts";
import { expand, type Expansion, type ExpansionContext, type VariableState } from "./expansion.ts";

/** A variable that an `ARG` or `ENV` sets. */
interface Variable {
  readonly isEnvironment: boolean;
  readonly state: VariableState;
}

const UNKNOWN_VARIABLE: VariableState = { state: "unknown" };
const UNSET_VARIABLE: VariableState = { state: "unset" };

/**
 * What BuildKit sets by itself for the platforms of a build; the values differ from build to build.
 * Source: https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope
 */
const PLATFORM_ARGUMENTS: ReadonlySet<string> = new Set(
  ["BUILD", "TARGET"].flatMap((side) => ["PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT"].map((part) => side + part)),
);

/** The variables at one place of a Dockerfile. Never changes; setting one makes a new set. */
export class Variables {
  readonly #known: ReadonlyMap<string, Variable>;

  /**
   * @param escape The file's escape character.
   * @param isClosed Whether a name that is not here is certainly not set: before the first `FROM`, and
   * on `scratch`. Any other base may bring variables of its own.
   */
  constructor(
    private readonly escape: "\\" | "`",
    private readonly isClosed: boolean,
    known: ReadonlyMap<string, Variable> = new Map(),
  ) {
    this.#known = known;
  }

  /** @returns What is known of a variable. */
  get(name: string): VariableState {
    const variable = this.#known.get(name);
    if (variable) return variable.state;
    return this.isClosed && !PLATFORM_ARGUMENTS.has(name) && name !== "PATH" ? UNSET_VARIABLE : UNKNOWN_VARIABLE;
  }

  /** @returns Whether an `ARG` or `ENV` of the file names the variable. */
  isSet(name: string): boolean {
    return this.#known.has(name);
  }

  /** The names that an `ARG` or `ENV` of the file sets up to here. */
  get names(): readonly string[] {
    return [...this.#known.keys()];
  }

  /** @returns The word's text with its variables replaced, or `null` if one is not known. */
  expand(word: Argument): Expansion | null {
    return this.expandText(word.raw, word.range[0]);
  }

  /**
   * @param text A word as written.
   * @param offset Where it stands in the file.
   * @returns The same as `expand`.
   */
  expandText(text: string, offset: number): Expansion | null {
    const context: ExpansionContext = { escape: this.escape, variable: (name) => this.get(name) };
    return expand(text, offset, context);
  }

  /** @returns The variables after an `ENV`: all its values are read before any of them is set. */
  withEnvironment(pairs: readonly KeyValue[]): Variables {
    const next = new Map(this.#known);
    for (const { key, value } of pairs) {
      next.set(key.value, { isEnvironment: true, state: this.#stateOf(value) });
    }
    return new Variables(this.escape, this.isClosed, next);
  }

  /**
   * @param globals The arguments before the first `FROM`, which a bare `ARG name` takes its value from.
   * @returns The variables after an `ARG`, at the values that a build without arguments gives. An
   * argument never hides an environment variable of its name.
   */
  withArguments(pairs: readonly KeyValue[], globals: Variables | null): Variables {
    const next = new Map(this.#known);
    for (const { key, value } of pairs) {
      if (next.get(key.value)?.isEnvironment) continue;
      next.set(key.value, { isEnvironment: false, state: this.#argumentState(key.value, value, globals) });
    }
    return new Variables(this.escape, this.isClosed, next);
  }

  /** @returns The variables after something that may have set these names. */
  withUnknown(names: readonly string[]): Variables {
    const next = new Map(this.#known);
    for (const name of names) next.set(name, { isEnvironment: true, state: UNKNOWN_VARIABLE });
    return new Variables(this.escape, this.isClosed, next);
  }

  #argumentState(name: string, value: Argument | null, globals: Variables | null): VariableState {
    // BuildKit gives these even where the file has a default.
    if (PLATFORM_ARGUMENTS.has(name)) return UNKNOWN_VARIABLE;
    if (value) return this.#stateOf(value);
    return globals?.get(name) ?? UNSET_VARIABLE;
  }

  #stateOf(value: Argument | null): VariableState {
    const expansion = value && this.expand(value);
    return expansion ? { state: "known", value: expansion } : UNKNOWN_VARIABLE;
  }
}
