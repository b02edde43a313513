import { insertAt, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Stage } from "../../languages/dockerfile/ast.ts";
import { splitImageReference } from "../../languages/image-reference.ts";
import { BUSYBOX_REPOSITORIES, BUSYBOX_TAG_WORD, PIPEFAIL_SHELLS } from "../../libraries/pipefail-shells.ts";
import type { CommandWord } from "./command-word.ts";
import { completeName } from "../images/image-names.ts";
import { insertBefore } from "./insert-instruction.ts";
import type { UnguardedPipe } from "./pipefail.ts";
import { ancestry, stageGraph } from "./stage-graph.ts";
import { programName } from "./unwrap.ts";

const OPTION = '"-o", "pipefail"';

/** Edits that turn the option on, and the words that they come to. */
export interface PipefailEdits {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Puts the option before the `-c` of a shell that knows it. */
function addOption(words: readonly CommandWord[]): PipefailEdits | null {
  const command = words.find(({ value }) => /^-[a-z]*c$/iu.test(value ?? ""));
  if (!command || !words.some((word) => PIPEFAIL_SHELLS.has(programName(word) ?? ""))) return null;
  return { text: OPTION, edits: [insertAt(command.range[0], `${OPTION}, `)] };
}

function runsBusybox(sourceCode: SourceCode, stage: Stage): boolean {
  const own = stageGraph(sourceCode).stages.find(({ node }) => node === stage);
  const base = own && ancestry(own).at(-1)?.base;
  if (base?.kind !== "image") return false;
  const reference = splitImageReference(base.name.value);
  const words = (reference.tag ?? "").split(/[-._]/u);
  return BUSYBOX_REPOSITORIES.has(completeName(reference)) || words.some((word) => word.startsWith(BUSYBOX_TAG_WORD));
}

/** @returns What makes the build notice when a command before the pipe fails; `null` where the shell has no such option. */
export function pipefailEdits(sourceCode: SourceCode, { run, ownShell, shell }: UnguardedPipe): PipefailEdits | null {
  if (ownShell) return addOption(ownShell);
  const changed = shell.state === "known" ? addOption(shell.words) : null;
  if (changed) return changed;
  const path = runsBusybox(sourceCode, run.stage) ? "/bin/ash" : "/bin/bash";
  const words = `["${path}", ${OPTION}, "-c"]`;
  return { text: `SHELL ${words}`, edits: [insertBefore(sourceCode, run.onbuild ?? run.instruction, "SHELL", words)] };
}
