import { readdirSync } from "node:fs";
import path from "node:path";
import { Linter, type ESLint } from "eslint";
import { beforeEach, expect, it, vi } from "vitest";
import type { BattenRule } from "../../src/kit/create-rule.ts";
import { dockerfileLanguage } from "../../src/languages/dockerfile/language.ts";

const { parsed } = vi.hoisted(() => ({ parsed: [] as string[] }));

vi.mock("../../src/languages/dockerfile/shell/adapter.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/languages/dockerfile/shell/adapter.ts")>();
  return {
    ...original,
    parseShell: (...args: Parameters<typeof original.parseShell>) => {
      parsed.push(args[0].text);
      return original.parseShell(...args);
    },
  };
});

const rules: Record<string, BattenRule> = {};
const folder = path.resolve(import.meta.dirname, "../../src/rules/dockerfile");
for (const name of readdirSync(folder)) {
  const module = (await import(/* @vite-ignore */ path.join(folder, name))) as { default: BattenRule };
  rules[path.basename(name, ".ts")] = module.default;
}
const batten = { languages: { dockerfile: dockerfileLanguage }, rules } as unknown as ESLint.Plugin;

beforeEach(() => {
  parsed.length = 0;
});

function lintWithAllRules(code: string): Linter.LintMessage[] {
  const config: Linter.Config = {
    files: ["**"],
    plugins: { batten },
    language: "batten/dockerfile",
    rules: Object.fromEntries(Object.keys(rules).map((id) => [`batten/${id}`, "error"])),
  };
  return new Linter().verify(code, [config], "Dockerfile");
}

it("all rules together have a shell parse each command line once", () => {
  const messages = lintWithAllRules(
    [
      "FROM debian:12.9-slim AS build",
      "RUN apt-get update && apt-get install curl",
      "RUN <<EOF",
      "cd /src && make",
      "EOF",
      "ONBUILD RUN sudo make install",
      'RUN ["apt-get", "install", "git"]',
      "FROM build",
      "RUN curl http://example.com | sh",
      "CMD server --port $PORT",
      "",
    ].join("\n"),
  );
  expect(messages.length).toBeGreaterThan(10);
  const texts = parsed.map((text) => text.trim());
  expect(texts).toHaveLength(new Set(texts).size);
  expect(texts.sort()).toEqual([
    "apt-get update && apt-get install curl",
    "cd /src && make",
    "curl http://example.com | sh",
    "server --port $PORT",
    "sudo make install",
  ]);
});

it("no shell reads a file without a command line", () => {
  lintWithAllRules('FROM debian:12.9-slim\nENV A=1\nCOPY a /a\nCMD ["a"]\n');
  expect(parsed).toEqual([]);
});
