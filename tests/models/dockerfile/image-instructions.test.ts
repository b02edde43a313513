import { describe, expect, it } from "vitest";
import { instructionsOfImage } from "../../../src/models/dockerfile/image-instructions.ts";
import { stageGraph } from "../../../src/models/dockerfile/stage-graph.ts";
import { sourceOf, textAt } from "./source.ts";

/** The instructions of the last stage's image, as written. */
function shown(text: string): (string | null)[] {
  const source = sourceOf(text);
  const stage = stageGraph(source).stages.at(-1);
  return stage ? instructionsOfImage(stage).map(({ range }) => textAt(source, range)) : [];
}

describe("the instructions of an image", () => {
  it("are those of the stages below, then its own", () => {
    expect(shown("FROM x AS a\nRUN 1\nFROM y AS other\nRUN 2\nFROM a\nRUN 3\n")).toEqual([
      "FROM x AS a",
      "RUN 1",
      "FROM a",
      "RUN 3",
    ]);
  });

  it("hold what the stage below triggers, before its own", () => {
    expect(shown("FROM x AS a\nONBUILD RUN 1\nFROM a\nRUN 2\n")).toEqual([
      "FROM x AS a",
      "ONBUILD RUN 1",
      "RUN 1",
      "FROM a",
      "RUN 2",
    ]);
  });

  it("hold a trigger once, and none of the stage's own", () => {
    expect(shown("FROM x AS a\nONBUILD USER 1\nFROM a AS b\nFROM b\nONBUILD USER 2\n")).toEqual([
      "FROM x AS a",
      "ONBUILD USER 1",
      "USER 1",
      "FROM a AS b",
      "FROM b",
      "ONBUILD USER 2",
    ]);
  });
});
