import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/kit/edit.ts";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { insertStatementAfter } from "../../../src/kit/js/statement-edits.ts";
import { parseScript } from "../../helpers/parse-script.ts";

/** The text with `b.y = 1` behind its `a.x = 1`. */
function added(text: string): string {
  const sourceCode = parseScript(text, "js");
  const statements = nodesOf(sourceCode, "ExpressionStatement");
  const statement = statements.find(({ range }) => text.slice(...range).startsWith("a.x"));
  if (!statement) throw new Error("no statement");
  return applyEdits(text, insertStatementAfter(statement, "b.y = 1", sourceCode));
}

describe("adding a statement", () => {
  it.each([
    ["a.x = 1;\n", "a.x = 1;\nb.y = 1;\n"],
    ["a.x = 1\n", "a.x = 1\nb.y = 1\n"],
    ["function f() {\n\ta.x = 1;\n}\n", "function f() {\n\ta.x = 1;\n\tb.y = 1;\n}\n"],
    ["function f() {\r\n  a.x = 1;\r\n}\r\n", "function f() {\r\n  a.x = 1;\r\n  b.y = 1;\r\n}\r\n"],
    ["  a.x = 1; // of a\nc;\n", "  a.x = 1; // of a\n  b.y = 1;\nc;\n"],
    ["a.x = 1; /* of a */\nc;\n", "a.x = 1; /* of a */\nb.y = 1;\nc;\n"],
    ["a.x = 1;\n// of c\nc;\n", "a.x = 1;\nb.y = 1;\n// of c\nc;\n"],
    ["() => { a.x = 1; return 2; };", "() => { a.x = 1; b.y = 1; return 2; };"],
  ])("%j", (before, after) => {
    expect(added(before)).toBe(after);
  });

  it.each(["if (a) a.x = 1;", "for (;;) a.x = 1;"])("not to %s", (text) => {
    expect(added(text)).toBe(text);
  });
});
