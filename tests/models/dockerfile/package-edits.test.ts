import fc from "fast-check";
import { describe, it } from "vitest";
import { applyEdits, type Edit } from "../../../src/kit/edit.ts";
import { parseDockerfile } from "../../../src/languages/dockerfile/parse.ts";
import { aptCommands } from "../../../src/models/dockerfile/apt-commands.ts";
import { developmentInstalls } from "../../../src/models/dockerfile/development-installs.ts";
import { leftCaches } from "../../../src/models/dockerfile/left-caches.ts";
import { loneRefreshes } from "../../../src/models/dockerfile/lone-refreshes.ts";
import { looseInstalls } from "../../../src/models/dockerfile/loose-installs.ts";
import { loudDownloads } from "../../../src/models/dockerfile/loud-downloads.ts";
import { recommendingInstalls } from "../../../src/models/dockerfile/recommended-packages.ts";
import { runCommands } from "../../../src/models/dockerfile/run-commands.ts";
import { stageGraph } from "../../../src/models/dockerfile/stage-graph.ts";
import { unpinnedPackages } from "../../../src/models/dockerfile/unpinned-packages.ts";
import type { SourceCode } from "../../../src/kit/source-code.ts";
import { sourceOf } from "./source.ts";

const LINES = [
  "FROM a AS b",
  "FROM b",
  "USER app",
  "WORKDIR $W",
  "ENV PIP_NO_CACHE_DIR=$A",
  "COPY package*.json yarn.lock ./",
  "COPY pnpm-lock.yaml package-lock.json x/",
  "ONBUILD COPY go.mod /",
  "ONBUILD RUN npm install && apk add git",
  "RUN apt-get update",
  "RUN apt update && apt upgrade",
  "RUN apt-get update && apt-get install curl",
  "RUN apt-get update \\\n  && apt-get install -y \\\n  # c\n  curl",
  "RUN set -e; \\\n  apt-get update; \\\n  apt-get install x",
  "RUN (apt-get update; apt-get install x)",
  "RUN if x; then apt-get update && apt-get install x; fi",
  "RUN apt-get update && apt-get install x;",
  "RUN apt-get update && apt-get install x # c",
  "RUN apt-get update && apt-get install x &",
  "RUN X=$(apt-get update && apt-get install x)",
  "RUN <<E\nset -e\napt-get update\napt-get install x\nE",
  "RUN <<E bash\nyum install x\nE",
  'RUN ["apt", "install", "x"]',
  'RUN sh -c "apt install x"',
  "RUN yum install x || true",
  "RUN pip install x $Y --cache-dir",
  "RUN yarn",
  "RUN cd $X && yarn install",
  "RUN cd x && npm i && pnpm i",
  "RUN --mount=target=uv.lock uv sync",
  "RUN wget $X",
  "RUN wget -n -O x https://y",
  "RUN gem install x -- && go install a.b/c@ && composer require a/b",
  "RUN",
];

/** Dockerfiles of package commands, in any order, some of them cut short or joined. */
const dockerfiles = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.nat(40), fc.constantFrom("\n", "\r\n", " ", "\\\n")), { maxLength: 8 })
  .map((lines) => `FROM z\n${lines.map(([line, cut, end]) => (cut < 34 ? line : line.slice(0, cut - 22)) + end).join("")}`);

/** The edits of each model, one list for each finding. */
const MODELS: Readonly<Record<string, (source: SourceCode) => (readonly (Edit | null)[] | null)[]>> = {
  aptCommands: (source) => aptCommands(source).map(({ edits }) => edits),
  developmentInstalls: (source) => developmentInstalls(source, stageGraph(source).stages).map(({ edit }) => [edit]),
  leftCaches: (source) => leftCaches(source).map(({ edit }) => [edit]),
  mountedCaches: (source) => leftCaches(source).map(({ mount }) => [mount?.edit ?? null]),
  loneRefreshes: (source) => loneRefreshes(source).map(({ join }) => [join]),
  looseInstalls: (source) => looseInstalls(source).map(({ edit }) => [edit]),
  loudDownloads: (source) => loudDownloads(source).map(({ edit }) => [edit]),
  recommendingInstalls: (source) => recommendingInstalls(source).map(({ edit }) => [edit]),
  unpinnedPackages: (source) => unpinnedPackages(source).map(() => null),
};

function programs(source: SourceCode): string[] {
  return runCommands(source).map(({ program }) => program);
}

describe("on any Dockerfile of package commands", () => {
  it.each(Object.entries(MODELS))("an edit of %s settles its finding and loses no command", (_, findings) => {
    fc.assert(
      fc.property(dockerfiles, (text) => {
        if (!parseDockerfile(text).ok) return;
        const source = sourceOf(text);
        const before = findings(source);
        for (const finding of before) {
          const edits = (finding ?? []).flatMap((edit) => edit ?? []);
          if (edits.length === 0) continue;
          const output = applyEdits(text, edits);
          const after = sourceOf(output);
          if (findings(after).length >= before.length) throw new Error(`nothing is settled by\n${output}`);
          if (programs(after).length < programs(source).length) throw new Error(`a command is lost in\n${output}`);
        }
      }),
      { numRuns: 150 },
    );
  });
});
