import { createHash } from "node:crypto";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { ESLint, Linter, Rule } from "eslint";
import type { ArtifactLocation, Fix, Invocation, Log, Notification, Region, ReportingDescriptor, Result } from "sarif";
import { NAMESPACE, PACKAGE_NAME, PACKAGE_VERSION } from "../../kit/package-info.ts";
import { unreadableLine } from "../files/find-files.ts";
import { isInside } from "../files/paths.ts";
import type { Format, Outcome } from "./format.ts";
import { Positions } from "./positions.ts";
import { PARSE_ERROR, PARSE_ERROR_DESCRIPTOR, ruleDescriptor } from "./sarif-rules.ts";

/** The folder that the command ran in. GitHub takes this name for the root of the checkout. */
const ROOT = "%SRCROOT%";

type Message = Linter.LintMessage | Linter.SuppressedLintMessage;

/** What the results of one run share. */
interface Run {
  readonly cwd: string;
  /** The ids of all rules that report, in the order of the descriptors. */
  readonly ruleIds: readonly string[];
}

/** What the results of one file share. */
interface File {
  readonly location: ArtifactLocation;
  readonly lines: readonly string[];
  readonly positions: Positions;
  /** How often a line of the same text was reported by the same rule, up to now. */
  readonly occurrences: Map<string, number>;
}

function folderUri(folder: string): string {
  return pathToFileURL(join(folder, sep)).href;
}

/** Relative where the file lies in the folder, so that the report means the same on every machine. */
function locationOf(path: string, cwd: string): ArtifactLocation {
  const uri = pathToFileURL(path).href;
  if (!isInside(cwd, path) || relative(cwd, path) === "") return { uri };
  return { uri: uri.slice(folderUri(cwd).length), uriBaseId: ROOT };
}

/** The text that the positions belong to: what `--fix` wrote, if it wrote. A byte order mark does not count. */
function textOf(result: ESLint.LintResult): string {
  return (result.output ?? result.source ?? "").replace(/^\uFEFF/u, "");
}

function ruleIdOf(message: Message): string {
  return message.ruleId ?? PARSE_ERROR;
}

/** A region without an end is one that the finding does not know the end of. */
function regionOf({ line, column, endLine, endColumn }: Message): Region {
  return {
    startLine: line,
    startColumn: column,
    ...(endLine !== undefined && endColumn !== undefined && { endLine, endColumn }),
  };
}

function fixOf(description: string, edit: Rule.Fix, { location, positions }: File): Fix {
  const [start, end] = [positions.at(edit.range[0]), positions.at(edit.range[1])];
  return {
    description: { text: description },
    artifactChanges: [
      {
        artifactLocation: location,
        replacements: [
          {
            deletedRegion: {
              startLine: start.line,
              startColumn: start.column,
              endLine: end.line,
              endColumn: end.column,
            },
            ...(edit.text !== "" && { insertedContent: { text: edit.text } }),
          },
        ],
      },
    ],
  };
}

function fixesOf(message: Message, file: File): Fix[] {
  return [
    ...(message.fix ? [fixOf(`Fix what ${ruleIdOf(message)} reports.`, message.fix, file)] : []),
    ...(message.suggestions ?? []).map((suggestion) => fixOf(suggestion.desc, suggestion.fix, file)),
  ];
}

/** The same for the same mistake on the same text, wherever the line has moved to in the file. */
function fingerprintOf(message: Message, { lines, occurrences }: File): string {
  const line = (lines[message.line - 1] ?? "").trim().replace(/\s+/gu, " ");
  const key = JSON.stringify([ruleIdOf(message), message.messageId ?? "", line]);
  const occurrence = (occurrences.get(key) ?? 0) + 1;
  occurrences.set(key, occurrence);
  return `${createHash("sha256").update(key).digest("hex").slice(0, 32)}:${occurrence}`;
}

function suppressionsOf(message: Message): Pick<Result, "suppressions"> {
  if (!("suppressions" in message)) return {};
  return {
    suppressions: message.suppressions.map(({ justification }) => ({
      kind: "inSource",
      status: "accepted",
      ...(justification && { justification }),
    })),
  };
}

function resultOf(message: Message, file: File, { ruleIds }: Run): Result {
  const ruleId = ruleIdOf(message);
  const fixes = fixesOf(message, file);
  return {
    ruleId,
    ruleIndex: ruleIds.indexOf(ruleId),
    level: message.severity === 2 ? "error" : "warning",
    message: { text: message.message },
    locations: [{ physicalLocation: { artifactLocation: file.location, region: regionOf(message) } }],
    partialFingerprints: { [`${NAMESPACE}LineHash/v1`]: fingerprintOf(message, file) },
    ...(fixes.length > 0 && { fixes }),
    ...suppressionsOf(message),
  };
}

function resultsOf(result: ESLint.LintResult, run: Run): Result[] {
  const text = textOf(result);
  const file: File = {
    location: locationOf(result.filePath, run.cwd),
    lines: text.split(/\r\n|[\n\r\u2028\u2029]/u),
    positions: new Positions(text),
    occurrences: new Map(),
  };
  return [...result.messages, ...result.suppressedMessages].map((message) => resultOf(message, file, run));
}

function descriptorOf(ruleId: string, rules: Outcome["rules"]): ReportingDescriptor {
  const id = ruleId.slice(NAMESPACE.length + 1);
  const rule = rules[id];
  return rule ? ruleDescriptor(id, rule) : PARSE_ERROR_DESCRIPTOR;
}

function invocationOf({ unreadable, cwd, exitCode }: Outcome): Invocation {
  const notifications: Notification[] = unreadable.map((each) => ({
    level: "error",
    message: { text: unreadableLine(each, cwd) },
    locations: [{ physicalLocation: { artifactLocation: locationOf(each.path, cwd) } }],
  }));
  return {
    executionSuccessful: unreadable.length === 0,
    exitCode,
    workingDirectory: { uri: folderUri(cwd) },
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  };
}

/**
 * Writes findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as
 * code scanning reads it. It holds no times, so that the same findings give the same file.
 */
export const formatSarif: Format = (outcome) => {
  const { results, cwd, rules } = outcome;
  const messages = results.flatMap((result) => [...result.messages, ...result.suppressedMessages]);
  const ruleIds = [...new Set(messages.map(ruleIdOf))].sort();
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: NAMESPACE,
            fullName: `${PACKAGE_NAME} ${PACKAGE_VERSION}`,
            version: PACKAGE_VERSION,
            semanticVersion: PACKAGE_VERSION,
            informationUri: `https://www.npmjs.com/package/${PACKAGE_NAME}`,
            rules: ruleIds.map((id) => descriptorOf(id, rules)),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [ROOT]: { uri: folderUri(cwd) } },
        invocations: [invocationOf(outcome)],
        results: results.flatMap((result) => resultsOf(result, { cwd, ruleIds })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
