import { isAbsolute, relative } from "node:path";
import type { ESLint, Linter } from "eslint";
import { isInside, toPosix } from "../files/paths.ts";
import type { Format } from "./format.ts";
import { summaryOf } from "./summary.ts";

/** How the value of a workflow command is escaped (GitHub's toolkit, `packages/core/src/command.ts`). */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** In a property, what ends the property has to be escaped too. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** GitHub takes paths from the root of the checkout, wherever the command runs. */
function pathFor(filePath: string, cwd: string): string {
  const workspace = process.env["GITHUB_WORKSPACE"];
  const root = workspace && isAbsolute(workspace) && isInside(workspace, filePath) ? workspace : cwd;
  return toPosix(relative(root, filePath));
}

/** GitHub takes columns only of a finding that ends on the line it begins on. */
function propertiesOf(message: Linter.LintMessage): [string, string | number][] {
  const { line, column, endLine = line, endColumn } = message;
  const properties: [string, string | number][] = [
    ["line", line],
    ["endLine", endLine],
  ];
  if (endLine === line) {
    properties.push(["col", column]);
    if (endColumn !== undefined) properties.push(["endColumn", endColumn]);
  }
  return properties;
}

function commandFor(result: ESLint.LintResult, message: Linter.LintMessage, cwd: string): string {
  const properties = [
    ["file", pathFor(result.filePath, cwd)],
    ...propertiesOf(message),
    ["title", message.ruleId ?? "Parsing error"],
  ].map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const level = message.severity === 2 ? "error" : "warning";
  return `::${level} ${properties.join(",")}::${escapeData(message.message)}`;
}

/**
 * Writes findings as workflow commands, which GitHub Actions shows beside the lines of a pull request
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message).
 */
export const formatGithub: Format = (outcome) => {
  const commands = outcome.results.flatMap((result) =>
    result.messages.map((message) => commandFor(result, message, outcome.cwd)),
  );
  return `${[...commands, summaryOf(outcome)].join("\n")}\n`;
};
