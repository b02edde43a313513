import { describe, expect, it } from "vitest";
import { enclosingFunction, enclosingFunctions } from "../../../src/kit/js/functions.ts";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { marked, parseScript } from "../../helpers/parse-script.ts";

describe("functions around a node", () => {
  it("are given from the inside out", () => {
    const sourceCode = parseScript("function a() { return () => { if (b) mark(1) } }");
    const node = marked(sourceCode);
    const [outer] = nodesOf(sourceCode, "FunctionDeclaration");
    expect(enclosingFunctions(node)).toEqual([nodesOf(sourceCode, "ArrowFunctionExpression")[0], outer]);
    expect(enclosingFunction(outer as never)).toBeNull();
  });
});
