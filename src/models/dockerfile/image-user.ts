import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument } from "../../languages/dockerfile/ast.ts";
import { baseUser } from "./base-user.ts";
import { dockerfileOf } from "./document.ts";
import { ancestry, type BuildStage } from "./stage-graph.ts";
import { stageStates } from "./stage-state.ts";

/** Who the image of a stage runs as. */
export type ImageUser =
  /** A `USER` of the stage, or of one below it, says root. */
  | { readonly kind: "root"; readonly user: string; readonly node: Argument }
  /** No `USER` is set in the file and the base is known to run as root. */
  | { readonly kind: "base-root"; readonly base: string }
  /** No `USER` is set in the file and nothing is known of the base. */
  | { readonly kind: "base-unknown"; readonly base: string }
  | { readonly kind: "nonroot" }
  /** The file does not tell: a variable without a default, Windows. */
  | { readonly kind: "unknown" };

/** `root`, `0`, and either with any group; Docker reads a number as Go's `strconv.Atoi` does. */
const ROOT = /^(?:root|[+-]?0+)(?::|$)/u;

/** @returns Whether the argument of a `USER` means root, with any group. */
export function isRootUser(user: string): boolean {
  return ROOT.test(user);
}

function runsWindows(stage: BuildStage): boolean {
  const { from, base } = stage;
  const isForced = from.flags.some(({ name, value }) => name === "platform" && value?.toLowerCase().startsWith("windows"));
  return isForced || (base.kind === "image" && baseUser(base.name.value) === "windows");
}

function userOfBase(stage: BuildStage): ImageUser {
  const { base } = ancestry(stage).at(-1) ?? stage;
  if (base.kind === "scratch") return { kind: "base-root", base: "scratch" };
  if (base.kind !== "image") return { kind: "unknown" };
  const image = base.name.value;
  switch (baseUser(image)) {
    case "root":
      return { kind: "base-root", base: image };
    case "nonroot":
      return { kind: "nonroot" };
    case "windows":
      return { kind: "unknown" };
    case "unknown":
      return { kind: "base-unknown", base: image };
  }
}

/**
 * Tells who the image of a stage runs as: the last `USER` of the stage or of those it is built on, else
 * the user of the base image. Windows has users of its own, so nothing is said of its images.
 */
export function imageUser(sourceCode: SourceCode, stage: BuildStage): ImageUser {
  const isWindows = dockerfileOf(sourceCode).escape === "`" || ancestry(stage).some(runsWindows);
  const { user } = stageStates(sourceCode).atEnd(stage);
  if (isWindows || user.state === "unknown") return { kind: "unknown" };
  if (user.state === "absent") return userOfBase(stage);
  return isRootUser(user.value) ? { kind: "root", user: user.value, node: user.node } : { kind: "nonroot" };
}
