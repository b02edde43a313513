import type { SourceCode } from "../../kit/source-code.ts";
import { downloads, type Download } from "./downloads.ts";
import type { RunCommand } from "./run-commands.ts";

/** Programs of which one is enough. */
const ALTERNATIVES: ReadonlySet<string> = new Set(["curl", "wget"]);

/** A download by another program than the one that the stage has used before. */
export interface SecondDownloader {
  readonly command: RunCommand;
  /** The program that the stage uses already. */
  readonly first: string;
}

/** Without an address nothing is downloaded: `curl --version`. */
function isDownload({ command, urls, isOpen }: Download): boolean {
  return ALTERNATIVES.has(command.program) && (urls.length > 0 || isOpen);
}

/** What is built together: a stage, or the triggers that it leaves to another build. */
function groupOf({ run: { stage, onbuild } }: RunCommand): string {
  return `${stage.index} ${onbuild ? "triggers" : "instructions"}`;
}

/** @returns Of every `RUN` that downloads by a second program, the first such command. */
export function secondDownloaders(sourceCode: SourceCode): SecondDownloader[] {
  const firsts = new Map<string, string>();
  const found = new Map<RunCommand["run"]["instruction"], SecondDownloader>();
  for (const { command } of downloads(sourceCode).filter(isDownload)) {
    const group = groupOf(command);
    const first = firsts.get(group) ?? command.program;
    firsts.set(group, first);
    const { instruction } = command.run;
    if (command.program !== first && !found.has(instruction)) found.set(instruction, { command, first });
  }
  return [...found.values()];
}
