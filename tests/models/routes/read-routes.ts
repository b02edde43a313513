import type { TSESTree } from "@typescript-eslint/utils";
import { rememberFile } from "../../../src/kit/file-of.ts";
import type { SourceCode } from "../../../src/kit/source-code.ts";
import type { ChainStep, Route, Step } from "../../../src/models/routes/route.ts";
import { routesOf } from "../../../src/models/routes/routes.ts";
import { parseScript } from "../../helpers/parse-script.ts";

/** The file's names that frameworks find routes by begin at the root of a project. */
export function readRoutes(code: string, filename = "file.ts"): { readonly sourceCode: SourceCode; readonly routes: readonly Route[] } {
  const sourceCode = parseScript(code, "ts");
  rememberFile(sourceCode, `/project/${filename}`);
  return { sourceCode, routes: routesOf(sourceCode) };
}

function textOf(node: TSESTree.Node, sourceCode: SourceCode): string {
  const text = sourceCode.text.slice(...node.range).replace(/\s+/gu, " ");
  return text.length > 24 ? `${text.slice(0, 21)}...` : text;
}

/** `limit(f)`: the function is shown; `f?`: it is not. */
function describeStep({ node, function: owner }: Step, sourceCode: SourceCode): string {
  return `${textOf(node, sourceCode)}${owner ? "" : "?"}`;
}

function describeChainStep(step: ChainStep, sourceCode: SourceCode): string {
  return `${step.runs === "maybe" ? "~" : ""}${describeStep(step, sourceCode)}`;
}

/**
 * @returns A line for each route: the library, the methods, the path, the chain with the handler last,
 * and `open` where something may be added to the chain elsewhere.
 */
export function summaries(code: string, filename?: string): readonly string[] {
  const { sourceCode, routes } = readRoutes(code, filename);
  return routes.map(({ library, methods, path, chain, handler, isChainWhole }) =>
    [
      library.id,
      methods?.join() ?? "any",
      path ?? "?",
      [...chain.map((step) => describeChainStep(step, sourceCode)), describeStep(handler, sourceCode)].join(" > "),
      ...(isChainWhole ? [] : ["open"]),
    ].join(" "),
  );
}
