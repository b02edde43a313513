import { describe, expect, it } from "vitest";
import type { Attribute } from "../../../src/kit/attribute.ts";
import { stageGraph } from "../../../src/models/dockerfile/stage-graph.ts";
import { stageStates, type StageState } from "../../../src/models/dockerfile/stage-state.ts";
import { sourceOf } from "./source.ts";

/** The state at the end of the last stage. */
function endOf(text: string): StageState {
  const source = sourceOf(text);
  return stageStates(source).atEnd(stageGraph(source).stages.at(-1)!);
}

function shown(attribute: Attribute): unknown {
  return attribute.state === "known" ? attribute.value : attribute.state;
}

function variable(text: string, name: string): string {
  const state = endOf(text).variables.get(name);
  return state.state === "known" ? state.value.value : state.state;
}

describe("USER", () => {
  it.each([
    ["FROM a\nUSER app\nUSER 1000:1000\n", "1000:1000"],
    ["FROM a\n", "absent"],
    ["FROM a AS b\nUSER app\nFROM b\n", "app"],
    ["FROM a AS b\nUSER app\nFROM b AS c\nFROM c\nUSER other\n", "other"],
    ["FROM a AS b\nUSER app\nFROM a\n", "absent"],
    ["FROM a\nARG U=app\nUSER $U\n", "app"],
    ["FROM a\nENV U=app\nARG U=root\nUSER ${U}\n", "app"],
    ["FROM a\nARG U\nUSER $U\n", "unknown"],
    ["FROM a\nUSER ${U:-app}\n", "unknown"],
    ["ARG U=app\nFROM a\nARG U\nUSER $U\n", "app"],
    ["ARG U=app\nFROM a\nUSER $U\n", "unknown"],
    ["FROM a\nUSER \"app\"\n", "app"],
    ["FROM a AS b\nONBUILD USER app\nFROM b\n", "unknown"],
    ["FROM a\nONBUILD USER app\n", "absent"],
  ])("of %j is %j", (text, user) => {
    expect(shown(endOf(text).user)).toBe(user);
  });
});

describe("WORKDIR", () => {
  it.each([
    ["FROM a\nWORKDIR /app\nWORKDIR src\n", "/app/src"],
    ["FROM a\nWORKDIR src\n", "unknown"],
    ["FROM a AS b\nWORKDIR /app/\nFROM b\nWORKDIR src\n", "/app/src"],
    ["FROM a\nENV D=/opt\nWORKDIR $D/x\n", "/opt/x"],
    ["FROM a\n", "absent"],
  ])("of %j is %j", (text, directory) => {
    expect(shown(endOf(text).workdir)).toBe(directory);
  });
});

describe("SHELL", () => {
  it("passes to the stages on top", () => {
    expect(shown(endOf('FROM a AS b\nSHELL ["/bin/bash", "-c"]\nFROM b\n').shell)).toEqual(["/bin/bash", "-c"]);
  });
});

describe("variables", () => {
  it.each([
    ["FROM a\nENV A=1 B=$A\n", "B", "unknown"],
    ["FROM a\nENV A=1\nENV B=$A\n", "B", "1"],
    ["FROM a\nENV A one two\n", "A", "one two"],
    ["FROM a\nARG A=1\nENV A=2\n", "A", "2"],
    ["FROM a\nARG A=\n", "A", ""],
    ["FROM scratch\nENV B=${A:-1}\n", "B", "1"],
    ["FROM a\nENV B=${A:-1}\n", "B", "unknown"],
    ["FROM a AS b\nARG A=1\nFROM b\n", "A", "1"],
    ["FROM a AS b\nENV A=1\nONBUILD ENV A=2\nFROM b\n", "A", "unknown"],
    ["FROM a\nARG TARGETARCH\n", "TARGETARCH", "unknown"],
    ["FROM scratch\n", "PATH", "unknown"],
  ])("%j gives %s the value %j", (text, name, value) => {
    expect(variable(text, name)).toBe(value);
  });

  it("does not change what came before", () => {
    const source = sourceOf("FROM a\nENV A=1\nRUN x\nENV A=2\nRUN y\n");
    const [, , first, , second] = stageGraph(source).stages[0]!.node.instructions;
    const at = (instruction: typeof first) => stageStates(source).before(instruction!).variables.get("A");
    expect([at(first), at(second)]).toMatchObject([{ value: { value: "1" } }, { value: { value: "2" } }]);
  });

  it("refuses an instruction of another file", () => {
    const other = stageGraph(sourceOf("FROM a\n")).stages[0]!;
    expect(() => stageStates(sourceOf("FROM a\n")).atEnd(other)).toThrow(RangeError);
  });
});
