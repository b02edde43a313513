import { describe, expect, it } from "vitest";
import { blocksUnder, sectionsOf, setUpOf } from "./page.ts";

const PAGE = `# title

Text.

## Incorrect

\`\`\`js
# no heading
\`\`\`

### Incorrect with an option

- in a list

  \`\`\`\`yaml
  a:
    - 1
  \`\`\`
  \`\`\`\`

## Correct
`;

describe("sectionsOf", () => {
  it("finds headings outside code, prose without code, and blocks without the list's indentation", () => {
    expect(sectionsOf(PAGE)).toEqual([
      { heading: "title", rank: 1, prose: "\nText.\n\n", blocks: [] },
      { heading: "Incorrect", rank: 2, prose: "\n\n", blocks: [{ language: "js", code: "# no heading\n", line: 7 }] },
      {
        heading: "Incorrect with an option",
        rank: 3,
        prose: "\n- in a list\n\n\n",
        blocks: [{ language: "yaml", code: "a:\n  - 1\n```\n", line: 15 }],
      },
      { heading: "Correct", rank: 2, prose: "\n", blocks: [] },
    ]);
  });

  it("refuses a fence that is never closed, with its line", () => {
    expect(() => sectionsOf("# a\n\n```js\nx\n")).toThrow("the code block in line 3 is never closed");
  });
});

describe("blocksUnder", () => {
  it("takes the blocks of every heading that begins with the word", () => {
    const sections = sectionsOf(PAGE);
    expect(blocksUnder(sections, "Incorrect").map(({ line }) => line)).toEqual([7, 15]);
    expect(blocksUnder(sections, "Correct")).toEqual([]);
  });
});

describe("setUpOf", () => {
  it("reads options, settings and the file's name in every language's comments", () => {
    const nothing = { options: [], settings: undefined, filename: undefined };
    expect(setUpOf('/* options: [{"x": true}] */\ncall();\n')).toEqual({ ...nothing, options: [{ x: true }] });
    expect(setUpOf('// options: ["y"]\ncall();\n')).toEqual({ ...nothing, options: ["y"] });
    expect(setUpOf('<!-- settings: {"ui": {}} -->\n<template />\n')).toEqual({ ...nothing, settings: { ui: {} } });
    expect(setUpOf('# options: [1]\n# settings: {"a": 1}\n# filename: k8s/a.yaml\nkey: 1\n')).toEqual({
      options: [1],
      settings: { a: 1 },
      filename: "k8s/a.yaml",
    });
  });

  it("reads them at the head only", () => {
    expect(setUpOf("call();\n/* options: [1] */\n").options).toEqual([]);
  });

  it("refuses what is no JSON", () => {
    expect(() => setUpOf("# options: [{x: true}]\n")).toThrow(SyntaxError);
  });
});
