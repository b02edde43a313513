import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { benchColdStart } from "./cold.ts";
import { benchDockerfiles } from "./dockerfile.ts";
import { CORPUS, generateDockerfiles } from "./dockerfiles.ts";
import { benchYaml } from "./yaml.ts";

const USAGE = `npm run bench -- <what>

  dockerfile         every Dockerfile rule over 1,000 Dockerfiles of 60 lines, against parsing alone and other linters
  yaml               every YAML rule over a manifest file of 34,000 lines and 1,000 small ones, against parsing alone
  cold               one Dockerfile from a cold start, against eslint --version
  generate <folder>  write those Dockerfiles to a folder, for another tool to read`;

function writeDockerfiles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [index, text] of generateDockerfiles(CORPUS).entries()) {
    writeFileSync(path.join(folder, `${String(index).padStart(4, "0")}.Dockerfile`), text);
  }
}

const [what, folder] = process.argv.slice(2);
if (what === "dockerfile") await benchDockerfiles();
else if (what === "yaml") await benchYaml();
else if (what === "cold") benchColdStart();
else if (what === "generate" && folder) writeDockerfiles(folder);
else {
  console.error(USAGE);
  process.exitCode = 2;
}
