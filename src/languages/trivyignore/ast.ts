import type { Range } from "../../kit/range.ts";
import type { Location } from "../../kit/source-code.ts";
import type { LineComment } from "../text/eslint-comments.ts";

/**
 * The tree of a `.trivyignore` file. All ranges are `[start, end)` offsets into the file's text (without
 * a byte order mark), and every node's text is `text.slice(...node.range)`.
 *
 * Source: `ParseIgnoreFile` in Trivy's `pkg/result/ignore.go`.
 */
interface BaseNode {
  readonly range: Range;
  readonly loc: Location;
  readonly parent: TrivyignoreNode | null;
}

export type TrivyignoreNode = Trivyignore | Entry | Field;

/** The root. */
export interface Trivyignore extends BaseNode {
  readonly type: "Trivyignore";
  readonly entries: readonly Entry[];
  /** Lines that begin with `#`; one behind an entry is no comment to Trivy. `value` is the text after `#`. */
  readonly comments: readonly LineComment[];
  /** Always empty: what core rules of ESLint expect of a root. */
  readonly tokens: readonly never[];
}

/** A line that names what is not to be reported: from its first to its last field. */
export interface Entry extends BaseNode {
  readonly type: "Entry";
  readonly id: Field;
  /** What stands behind the id. */
  readonly fields: readonly Field[];
}

/** A run of characters without white space. */
export interface Field extends BaseNode {
  readonly type: "Field";
  readonly value: string;
}

/** The members of each node type that hold children. */
export const VISITOR_KEYS: Readonly<Record<string, readonly string[]>> = {
  Trivyignore: ["entries"],
  Entry: ["id", "fields"],
  Field: [],
} satisfies Record<TrivyignoreNode["type"], readonly string[]>;
