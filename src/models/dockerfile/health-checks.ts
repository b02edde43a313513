import { instructionsOfImage } from "./image-instructions.ts";
import { ancestry, type BuildStage } from "./stage-graph.ts";

/** `FROM scratch` with nothing to start: files for `docker build --output`, or for other builds to copy from. */
function holdsFilesOnly(stage: BuildStage): boolean {
  const isBare = ancestry(stage).at(-1)?.base.kind === "scratch";
  return isBare && !instructionsOfImage(stage).some(({ type }) => type === "Cmd" || type === "Entrypoint");
}

/**
 * @returns Whether an image is started and no `HEALTHCHECK` of the file says how to see that it works.
 * `HEALTHCHECK NONE` is an answer too.
 */
export function lacksHealthCheck(stage: BuildStage): boolean {
  return !holdsFilesOnly(stage) && !instructionsOfImage(stage).some(({ type }) => type === "Healthcheck");
}
