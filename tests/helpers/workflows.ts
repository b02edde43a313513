/** A file as a case has it. */
interface WorkflowFile {
  readonly code: string;
  readonly filename: string;
}

function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}

/** @returns A workflow with jobs as they are given, indented by two. */
export function workflow(...jobs: readonly string[]): WorkflowFile {
  return { code: lines("on: push", "jobs:", ...jobs), filename: ".github/workflows/ci.yml" };
}

/** @returns A workflow with one job of the given steps. */
export function steps(...given: readonly string[]): WorkflowFile {
  const indented = given.map((line) => `      ${line}`);
  return workflow("  build:", "    runs-on: ubuntu-latest", "    steps:", ...indented);
}

/** @returns An action with the lines under `runs`. */
export function action(...runs: readonly string[]): WorkflowFile {
  return { code: lines("name: own", "runs:", ...runs.map((line) => `  ${line}`)), filename: "tools/build/action.yml" };
}
