import type { Linter } from "eslint";
import type { Colors } from "../colors.ts";
import { displayPath } from "../files/paths.ts";
import type { Format } from "./format.ts";
import { summaryOf, totalsOf } from "./summary.ts";

interface Row {
  readonly position: string;
  readonly isError: boolean;
  readonly message: string;
  readonly rule: string;
}

function rowOf(message: Linter.LintMessage): Row {
  return {
    position: `${message.line}:${message.column}`,
    isError: message.severity === 2,
    message: message.message
      .split("\n")
      .map((line) => line.trim())
      .join(" "),
    rule: message.ruleId ?? "",
  };
}

/** The longest position decides the column of the severity; messages are too long for a column of their own. */
function formatRows(rows: readonly Row[], colors: Colors): string[] {
  const width = Math.max(...rows.map((row) => row.position.length));
  return rows.map(({ position, isError, message, rule }) => {
    const severity = isError ? colors.red("error  ") : colors.yellow("warning");
    return `  ${colors.dim(position.padEnd(width))}  ${severity}  ${message}  ${colors.dim(rule)}`.trimEnd();
  });
}

/** Writes findings for people: grouped by file, with one line of summary at the end. */
export const formatStylish: Format = (outcome, colors) => {
  const blocks = outcome.results
    .filter((result) => result.messages.length > 0)
    .map((result) => {
      const path = colors.underline(displayPath(result.filePath, outcome.cwd));
      return [path, ...formatRows(result.messages.map(rowOf), colors), ""].join("\n");
    });
  const { errors, warnings, files } = totalsOf(outcome.results);
  const summary = summaryOf(outcome);
  let line = summary;
  if (errors > 0) line = colors.red(`✖ ${summary}`);
  else if (warnings > 0) line = colors.yellow(`⚠ ${summary}`);
  else if (files > 0) line = colors.green(`✔ ${summary}`);
  return `${[...blocks, line].join("\n")}\n`;
};
