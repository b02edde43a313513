import { expect } from "vitest";
import { instructionsOf, type Dockerfile, type DockerfileNode, type Instruction } from "../../../src/languages/dockerfile/ast.ts";
import type { ShellScript, ShellWord } from "../../../src/languages/dockerfile/shell/shell-script.ts";
import { childrenOf } from "../../../src/languages/dockerfile/visitor-keys.ts";
import type { Range } from "../../../src/kit/range.ts";
import { allNodes } from "./support.ts";

/** @returns A stretch of the source as Docker joins it: without continuation marks, comments and blank lines. */
export function unfold(text: string, escape: string): string {
  const [head = "", ...rest] = text.split("\n");
  // The last line is content, even if only a part of it stands in the text.
  const kept = rest.filter(
    (line, index) => index === rest.length - 1 || (line.trim() !== "" && !line.trimStart().startsWith("#")),
  );
  return [head, ...kept]
    .map((line, index, lines) => {
      if (index === lines.length - 1) return line;
      const content = line.replace(/[ \t\r]+$/u, "");
      expect(content.endsWith(escape)).toBe(true);
      return content.slice(0, -1);
    })
    .join("");
}

function isInside(inner: Range, outer: Range): boolean {
  return outer[0] <= inner[0] && inner[0] <= inner[1] && inner[1] <= outer[1];
}

function checkSiblings(nodes: readonly DockerfileNode[]): void {
  for (let i = 1; i < nodes.length; i++) {
    expect((nodes[i - 1] as DockerfileNode).range[1]).toBeLessThanOrEqual((nodes[i] as DockerfileNode).range[0]);
  }
}

function checkWord(text: string, word: ShellWord, around: Range, escape: string): void {
  expect(word.raw).toBe(text.slice(...word.range));
  expect(isInside(word.range, around)).toBe(true);
  const plain = word.raw.includes("\n") ? "" : unfold(word.raw, escape);
  if (word.value !== null && /^[\w./:-]+$/u.test(plain)) expect(word.value).toBe(plain);
}

function checkScript(text: string, script: ShellScript, around: Range, escape: string): void {
  let start = 0;
  for (const command of script.commands) {
    expect(isInside(command.range, around)).toBe(true);
    expect(command.range[0]).toBeGreaterThanOrEqual(start);
    start = command.range[0];
    for (const word of command.words) checkWord(text, word, around, escape);
    for (const { range, target } of command.redirects) {
      expect(isInside(range, around)).toBe(true);
      if (target) checkWord(text, target, around, escape);
    }
    for (const { value } of command.assignments) if (value) checkWord(text, value, around, escape);
    if (command.pipeline) expect(command.pipeline.commands).toContain(command);
  }
  for (const { range } of script.pipelines) expect(isInside(range, around)).toBe(true);
  for (const { offset } of script.errors) expect(offset).toBeLessThanOrEqual(text.length);
}

function checkInstruction(text: string, node: Instruction, escape: string): void {
  expect(unfold(text.slice(...node.keywordRange), escape).toUpperCase()).toBe(node.keyword);
  expect(node.keywordRange[0]).toBe(node.range[0]);
  checkSiblings(node.flags);
  checkSiblings(node.arguments);
  for (const argument of node.arguments) {
    expect(argument.raw).toBe(text.slice(...argument.range));
    expect(isInside(argument.range, node.range)).toBe(true);
  }
  for (const line of node.blankLines) expect(text.slice(...line).trim()).toBe("");
}

function checkNode(text: string, node: DockerfileNode, escape: string): void {
  const slice = (range: Range): string => unfold(text.slice(...range), escape);
  switch (node.type) {
    case "Directive":
      expect(text.slice(...node.nameRange).toLowerCase()).toBe(node.name);
      expect(text.slice(...node.valueRange)).toBe(node.value);
      return;
    case "Argument":
      expect(node.raw).toBe(text.slice(...node.range));
      if (/^[\w./:-]*$/u.test(slice(node.range))) expect(node.value).toBe(slice(node.range));
      return;
    case "Flag":
      expect(slice(node.range).startsWith("--")).toBe(true);
      if (/^[\w-]*$/u.test(slice(node.nameRange))) expect(node.name).toBe(slice(node.nameRange));
      if (node.valueRange && /^[\w./:,=-]*$/u.test(slice(node.valueRange))) expect(node.value).toBe(slice(node.valueRange));
      for (const { key, value } of node.options) {
        if (/^\w+$/u.test(slice(key.range))) expect(key.value).toBe(slice(key.range));
        if (value && /^[\w/]+$/u.test(slice(value.range))) expect(value.value).toBe(slice(value.range));
      }
      return;
    case "KeyValue":
      expect(isInside(node.key.range, node.range)).toBe(true);
      if (node.value) expect(node.key.range[1]).toBeLessThanOrEqual(node.value.range[0]);
      return;
    case "ImageReference": {
      const { name, tag, digest, registry, repository } = node;
      expect(node.raw).toBe(text.slice(...node.range));
      expect(name + (tag === null ? "" : `:${tag}`) + (digest === null ? "" : `@${digest}`)).toBe(slice(node.range));
      expect(registry === null ? repository : `${registry}/${repository}`).toBe(name);
      expect(slice(node.nameRange)).toBe(name);
      if (node.tagRange) expect(slice(node.tagRange)).toBe(tag);
      if (node.digestRange) expect(slice(node.digestRange)).toBe(digest);
      return;
    }
    case "ExecForm":
      expect(JSON.parse(slice(node.range))).toEqual(node.elements.map(({ value }) => value));
      return;
    case "ShellForm":
      if (node.script) checkScript(text, node.script, (node.parent as DockerfileNode).range, escape);
      return;
    case "Heredoc": {
      const { bodyRange, terminatorRange } = node;
      expect(text.slice(...terminatorRange)).toBe(node.name);
      expect(text.charAt(bodyRange[0] - 1)).toBe("\n");
      expect(text.charAt(bodyRange[1] - 1)).toBe("\n");
      expect(text.slice(bodyRange[1], terminatorRange[0])).toMatch(node.stripTabs ? /^\t*$/u : /^$/u);
      expect(isInside([bodyRange[0], terminatorRange[1]], (node.parent as DockerfileNode).range)).toBe(true);
      if (node.script) checkScript(text, node.script, bodyRange, escape);
      return;
    }
    default:
      if ("keyword" in node) checkInstruction(text, node, escape);
  }
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length };
}

/** Asserts what holds of every tree: each node stands where it says, and says what stands there. */
export function checkTree(text: string, root: Dockerfile): void {
  for (const node of allNodes(root)) {
    expect(node.loc).toEqual({ start: position(text, node.range[0]), end: position(text, node.range[1]) });
    for (const child of childrenOf(node)) {
      expect(child.parent).toBe(node);
      expect(isInside(child.range, node.range)).toBe(true);
    }
    checkNode(text, node, root.escape);
  }
  checkSiblings(instructionsOf(root));
  for (const { range, value } of root.comments) expect(text.slice(...range)).toBe(`#${value}`);
}
