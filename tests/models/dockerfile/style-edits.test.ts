import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, type Edit } from "../../../src/kit/edit.ts";
import type { SourceCode } from "../../../src/kit/source-code.ts";
import { parseDockerfile } from "../../../src/languages/dockerfile/parse.ts";
import { placedInstructions } from "../../../src/models/dockerfile/document.ts";
import { exposedPorts } from "../../../src/models/dockerfile/exposed-ports.ts";
import { miscasedWords } from "../../../src/models/dockerfile/keyword-casing.ts";
import { legacyPairs } from "../../../src/models/dockerfile/legacy-pairs.ts";
import { maintainers } from "../../../src/models/dockerfile/maintainers.ts";
import { pipefailEdits } from "../../../src/models/dockerfile/pipefail-edits.ts";
import { unguardedPipes } from "../../../src/models/dockerfile/pipefail.ts";
import { pragmaMistakes } from "../../../src/models/dockerfile/pragma-mistakes.ts";
import { shellReplacements } from "../../../src/models/dockerfile/shell-replacements.ts";
import { sourceOf } from "./source.ts";

const LINES = [
  "# hadolint ignore=DL3008,XX1",
  "# hadolint ignore=DL3008 why",
  "# hadolint global disable: DL3008, sc2086 # x",
  "# check=skip=A,StageNamCasing;error=maybe;x",
  "FROM alpine:3 as b",
  "From b AS c",
  "from $X as d",
  "MAINTAINER Jane \"J\" $D\\oe `x`",
  "maintainer 'Jane' \\\n# c\n 'Doe'",
  "MAINTAINER",
  "ONBUILD MAINTAINER \"x\"",
  "ENV A b c",
  "ENV A \"b\" c\\ d e",
  "ENV A \\\n  # c\n  b  c",
  "Env A = b",
  "LABEL \"a\" it's",
  "ENV P=1:2",
  "EXPOSE 80/TCP $P 1-0 \"2:3\" ${Q}/UDP x /",
  "ONBUILD expose 70000",
  "SHELL [\"/bin/bash\", \"-c\"]",
  "SHELL [\"sh\"]",
  "RUN a | b",
  "run <<E\na | b\nE",
  "RUN [\"bash\", \"-c\", \"a | b\"]",
  "ONBUILD RUN set -o pipefail; a | b",
  "RUN ln -sf bash /bin/sh",
  "RUN rm /bin/sh; ln -s $B /bin/sh",
  "x",
];

/** Dockerfiles of lines that the models look at, in any order, some of them cut short or joined. */
const dockerfiles = fc
  .record({
    head: fc.constantFrom("", "# escape=`\n", "# check=skip=Foo\n"),
    lines: fc.array(fc.tuple(fc.constantFrom(...LINES), fc.nat(40), fc.constantFrom("\n", "\n", "\r\n", " ", "\\\n\n")), { maxLength: 10 }),
  })
  .map(({ head, lines }) => `${head}FROM z\n${lines.map(([line, cut, end]) => (cut < 30 ? line : line.slice(0, cut - 25)) + end).join("")}`);

function everyDockerfile(check: (source: SourceCode) => void): void {
  fc.assert(
    fc.property(dockerfiles, (text) => {
      if (parseDockerfile(text).ok) check(sourceOf(text));
    }),
    { numRuns: 250 },
  );
}

function changed(source: SourceCode, edits: readonly Edit[]): SourceCode {
  const text = applyEdits(source.text, edits);
  const outcome = parseDockerfile(text);
  expect(outcome.ok, text).toBe(true);
  return sourceOf(text);
}

/** The instructions by keyword, in upper case. */
function keywords(source: SourceCode): string[] {
  return placedInstructions(source).map(({ instruction }) => instruction.keyword);
}

describe("in any file", () => {
  it("keywords in one casing stay the same instructions, and are settled by one change", () => {
    everyDockerfile((source) => {
      const after = changed(source, miscasedWords(source).flatMap(({ edits }) => edits));
      expect(keywords(after)).toEqual(keywords(source));
      expect(miscasedWords(after)).toEqual([]);
    });
  });

  it("a pair in the new form is one pair with the same key", () => {
    const keysOf = (source: SourceCode): string[] =>
      placedInstructions(source).flatMap(({ instruction }) =>
        instruction.type === "Env" || instruction.type === "Label" ? instruction.pairs.map(({ key }) => key.value) : [],
      );
    everyDockerfile((source) => {
      const pairs = legacyPairs(source);
      const after = changed(source, pairs.flatMap(({ asPair }) => asPair ?? []));
      expect(keysOf(after)).toEqual(keysOf(source));
      expect(legacyPairs(after)).toHaveLength(pairs.filter(({ asPair }) => asPair === null).length);
    });
  });

  it("a maintainer becomes one label", () => {
    everyDockerfile((source) => {
      const found = maintainers(source);
      const after = changed(source, found.flatMap(({ asLabel }) => asLabel ?? []));
      expect(maintainers(after)).toHaveLength(found.filter(({ asLabel }) => asLabel === null).length);
      expect(keywords(after)).toHaveLength(keywords(source).length);
      const labels = placedInstructions(after).flatMap(({ instruction }) => (instruction.type === "Label" ? [instruction] : []));
      const authors = labels.filter(({ pairs }) => pairs.some(({ key }) => key.value.endsWith(".authors")));
      for (const { pairs } of authors) expect(pairs).toHaveLength(1);
    });
  });

  it("a pipe is guarded after the change", () => {
    everyDockerfile((source) => {
      const pipes = unguardedPipes(source);
      for (const pipe of pipes) {
        const change = pipefailEdits(source, pipe);
        if (!change) continue;
        expect(unguardedPipes(changed(source, change.edits)).length).toBeLessThan(pipes.length);
      }
    });
  });

  it("the other models never throw, and their edits leave a Dockerfile", () => {
    everyDockerfile((source) => {
      for (const { host, port, bounds, protocol } of exposedPorts(source)) {
        for (const part of [host, port, ...bounds, protocol]) {
          if (part?.isWritten) expect(source.text.slice(...part.at)).toBe(part.text);
        }
      }
      for (const { asShell } of shellReplacements(source)) changed(source, asShell ?? []);
      for (const { at, text, meant } of pragmaMistakes(source)) {
        expect(source.text.slice(...at)).toBe(text);
        changed(source, meant?.edits ?? []);
      }
    });
  });
});
