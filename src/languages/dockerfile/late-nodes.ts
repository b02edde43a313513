import type { Range } from "../../kit/range.ts";
import type { Location } from "../../kit/source-code.ts";
import type { DockerfileNode, Heredoc, ShellForm } from "./ast.ts";
import type { ScannedHeredoc } from "./scan.ts";
import type { ShellScript } from "./shell/shell-script.ts";

/** A command line in shell form. */
export class ShellFormNode implements ShellForm {
  readonly type = "ShellForm";
  readonly range: Range;
  readonly loc: Location;
  readonly parent: DockerfileNode | null = null;
  readonly shell: ShellForm["shell"];
  readonly #parse: () => ShellScript | null;
  /** Not there until it is asked for. */
  #script: ShellScript | null | undefined;

  /** @param parse Called on first use. */
  constructor(range: Range, loc: Location, shell: ShellForm["shell"], parse: () => ShellScript | null) {
    this.range = range;
    this.loc = loc;
    this.shell = shell;
    this.#parse = parse;
  }

  get script(): ShellScript | null {
    if (this.#script === undefined) this.#script = this.#parse();
    return this.#script;
  }
}

/** A heredoc, at its operator and word. */
export class HeredocNode implements Heredoc {
  readonly type = "Heredoc";
  readonly range: Range;
  readonly loc: Location;
  readonly parent: DockerfileNode | null = null;
  readonly name: string;
  readonly quoted: boolean;
  readonly stripTabs: boolean;
  readonly descriptor: number | null;
  readonly bodyRange: Range;
  readonly terminatorRange: Range;
  readonly #parse: (node: Heredoc) => ShellScript | null;
  /** Not there until it is asked for. */
  #script: ShellScript | null | undefined;

  /** @param parse Called on first use. */
  constructor(range: Range, loc: Location, heredoc: ScannedHeredoc, parse: (node: Heredoc) => ShellScript | null) {
    this.range = range;
    this.loc = loc;
    this.name = heredoc.name;
    this.quoted = heredoc.quoted;
    this.stripTabs = heredoc.stripTabs;
    this.descriptor = heredoc.descriptor;
    this.bodyRange = heredoc.bodyRange;
    this.terminatorRange = heredoc.terminatorRange;
    this.#parse = parse;
  }

  get script(): ShellScript | null {
    if (this.#script === undefined) this.#script = this.#parse(this);
    return this.#script;
  }
}
