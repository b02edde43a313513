import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Flag } from "../../languages/dockerfile/ast.ts";
import { dockerfileOf } from "./document.ts";
import { stageGraph, type BuildStage } from "./stage-graph.ts";

/** What a `--platform` of a `FROM` says. */
export type PlatformKind =
  /** One platform for every build. */
  | "constant"
  /** The same, in a stage whose name says so. */
  | "named-constant"
  /** The platform that is built for, which `FROM` takes by itself. */
  | "target";

/** A `FROM` with a platform. */
export interface StagePlatform {
  readonly stage: BuildStage;
  readonly flag: Flag;
  readonly value: string;
  readonly kind: PlatformKind;
}

/** Other names of architectures. Source: https://github.com/containerd/platforms (`normalizeArch`). */
const ARCHITECTURES: Readonly<Record<string, string>> = {
  i386: "386",
  x86_64: "amd64",
  "x86-64": "amd64",
  aarch64: "arm64",
  armhf: "arm",
  armel: "arm",
};
const SYSTEMS: ReadonlySet<string> = new Set(["linux", "windows", "darwin", "freebsd", "wasi", "wasip1", "js"]);

const PLATFORM = /^[\w.-]+(?:\([\w.]*\))?(?:\/[\w.-]+){0,2}$/u;
const TARGET = /^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/u;

/** The operating system and the architecture of `linux/arm64/v8`, `arm64`, `linux`. */
function partsOf(platform: string): string[] {
  return platform
    .toLowerCase()
    .split("/")
    .slice(0, 2)
    .flatMap((part) => [part, ARCHITECTURES[part] ?? part]);
}

/** A platform without a system is one of Linux. */
function isInName(platform: string, { node }: BuildStage): boolean {
  const parts = partsOf(platform);
  const system = parts.some((part) => SYSTEMS.has(part)) ? [] : ["linux"];
  const name = node.name?.toLowerCase() ?? "";
  return [...parts, ...system].some((part) => name.includes(part));
}

/** A default of the file's own takes the place of what the build would give. */
function givesTarget(sourceCode: SourceCode): boolean {
  return dockerfileOf(sourceCode).preamble.some(
    (each) => each.type === "Arg" && each.pairs.some(({ key, value }) => key.value === "TARGETPLATFORM" && value !== null),
  );
}

function kindOf(value: string, stage: BuildStage, sourceCode: SourceCode): PlatformKind | null {
  if (TARGET.test(value)) return givesTarget(sourceCode) ? null : "target";
  if (!PLATFORM.test(value)) return null;
  return isInName(value, stage) ? "named-constant" : "constant";
}

/**
 * The platforms of a file's stages that are fixed or needless. Variables but `TARGETPLATFORM` are the
 * author's own matter.
 */
export const stagePlatforms: (sourceCode: SourceCode) => readonly StagePlatform[] = memoize((sourceCode) =>
  stageGraph(sourceCode).stages.flatMap((stage): StagePlatform[] => {
    const flag = stage.from.flags.find(({ name }) => name === "platform");
    const value = flag?.value;
    const kind = value ? kindOf(value, stage, sourceCode) : null;
    return flag && value && kind ? [{ stage, flag, value, kind }] : [];
  }),
);
