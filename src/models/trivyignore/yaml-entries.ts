import type { Ranged } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { commentsOf, documentsOf, type YamlContent } from "../../languages/yaml/ast.ts";
import { fieldOf, itemsOf, resolve, stringOf, type Field } from "../../languages/yaml/field.ts";
import { holdsTemplate } from "../../languages/yaml/template.ts";
import { isCalendarDate } from "./calendar-date.ts";
import type { Expiry, IgnoreEntry } from "./ignore-entry.ts";

const SECTIONS = ["vulnerabilities", "misconfigurations", "secrets", "licenses"];

/** A moment as YAML's timestamps have it; Trivy's decoder takes a day or RFC 3339. */
const TIMESTAMP = /^(?<date>\d{4}-\d{2}-\d{2})(?:[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|z|[+-]\d{2}:\d{2})?)?$/u;

/** @returns The entries of a `.trivyignore.yaml` file, in the order of the text. */
export function yamlEntries(sourceCode: SourceCode): readonly IgnoreEntry[] {
  const [document] = documentsOf(sourceCode);
  const root = resolve(document?.content ?? null);
  return SECTIONS.flatMap((section) =>
    itemsOf(fieldOf(root, section)).flatMap((item) => entryOf(item, section, sourceCode) ?? []),
  ).sort((a, b) => a.place.range[0] - b.place.range[0]);
}

function entryOf(item: Field, section: string, sourceCode: SourceCode): IgnoreEntry | null {
  if (item.state !== "known" || item.value.type !== "YAMLMapping") return null;
  const id = stringOf(fieldOf(item, "id"));
  if (id.state !== "known") return null;
  const narrowed = ["paths", "purls"].map((key) => textOfField(fieldOf(item, key), sourceCode));
  const statement = stringOf(fieldOf(item, "statement"));
  const comments = commentsAround(item.value, sourceCode);
  return {
    id: id.value,
    place: id.node,
    isPlain: id.node.type === "YAMLScalar",
    scope: [section, ...narrowed].join("\n"),
    expiry: expiryOf(fieldOf(item, "expired_at"), sourceCode),
    notes: statement.state === "unknown" ? null : [...comments, ...(statement.state === "known" ? [statement.value] : [])],
    form: "yaml",
  };
}

function textOfField(field: Field, { text }: SourceCode): string {
  return field.state === "known" ? text.slice(...field.value.range) : "";
}

function expiryOf(field: Field, sourceCode: SourceCode): Expiry {
  if (field.state === "absent") return { state: "none" };
  if (field.state === "unknown") return { state: "unknown" };
  const place: Ranged = field.node;
  const written = "strValue" in field.value ? field.value.strValue : textOfField(field, sourceCode);
  if (holdsTemplate(written)) return { state: "unknown" };
  const date = TIMESTAMP.exec(written)?.groups?.["date"];
  return date !== undefined && isCalendarDate(date)
    ? { state: "date", date, place }
    : { state: "malformed", text: written, place };
}

/** Comments on the lines of an item and on those right above it. */
function commentsAround(item: YamlContent, sourceCode: SourceCode): readonly string[] {
  const comments = commentsOf(sourceCode);
  const byLine = new Map(comments.map((comment) => [comment.loc.start.line, comment.value]));
  const { start, end } = item.loc;
  const block: string[] = [];
  for (let line = start.line - 1; isWholeLine(line, byLine, sourceCode); line -= 1) block.unshift(byLine.get(line) ?? "");
  for (let line = start.line; line <= end.line; line += 1) block.push(byLine.get(line) ?? "");
  return block.filter((text) => text !== "");
}

function isWholeLine(line: number, byLine: ReadonlyMap<number, string>, sourceCode: SourceCode): boolean {
  return byLine.has(line) && (sourceCode.lines[line - 1] ?? "").trimStart().startsWith("#");
}
