import { createRule, type Suggestion } from "../../kit/create-rule.ts";
import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import { DOCKERFILE_RELEASES } from "../../libraries/dockerfile-syntax.ts";
import { isSameFrontend, syntaxVersion, type SyntaxVersion } from "../../models/dockerfile/syntax-version.ts";

type MessageId = "floating" | "absent" | "usePinned" | "addPinned";

interface Options {
  readonly strict: boolean;
  readonly syntax: string;
}

/** The frontend that is surely meant: the option's, if it is of the same name or the file names none. */
function wanted(found: Exclude<SyntaxVersion, { kind: "pinned" }>, { syntax }: Options): string | null {
  if (syntax === "" || found.kind === "absent") return syntax === "" ? null : syntax;
  return isSameFrontend(syntax, found.directive.value) ? syntax : null;
}

export default createRule<MessageId, [Options]>({
  name: "dockerfile-pin-syntax",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "require the whole version or a digest of the frontend in `# syntax=`",
  references: [
    "https://docs.docker.com/build/buildkit/frontend/#dockerfile-frontend",
    "https://docs.docker.com/reference/dockerfile/#syntax",
  ],
  fixable: true,
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        strict: { description: "Also report a file without `# syntax=`.", type: "boolean" },
        syntax: {
          description: "The frontend that the fix writes, such as `docker/dockerfile:1.27.0`.",
          type: "string",
          pattern: "^(?:\\S+(?::v?\\d+\\.\\d+\\.\\d+\\S*|@sha256:[0-9a-f]{64}))?$",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false, syntax: "" }],
  strictOptions: [{ strict: true }],
  messages: {
    floating:
      "`{{value}}` moves with every release, so a build can change while the file stays the same. " +
      "Name all three numbers, as in `{{name}}:<major>.<minor>.<patch>`, or a digest.",
    absent:
      "Without `# syntax=` the file is read by whatever frontend the builder has, so its meaning depends on the " +
      "machine. Begin it with a whole version, as in `# syntax=docker/dockerfile:{{release}}`.",
    usePinned: "Name `{{syntax}}`.",
    addPinned: "Begin the file with `# syntax={{syntax}}`.",
  },
  check({ sourceCode, report }, [options]) {
    const found = syntaxVersion(sourceCode);
    if (found.kind === "pinned" || (found.kind === "absent" && !options.strict)) return;
    const own = wanted(found, options);
    if (found.kind === "floating") {
      const { directive, name, release } = found;
      const to = (syntax: string): Edit[] => [replaceRange(directive.valueRange, syntax)];
      const syntax = `${name}:${release ?? ""}`;
      const suggest: Suggestion<MessageId>[] =
        own === null && release !== null ? [{ messageId: "usePinned", data: { syntax }, edits: to(syntax) }] : [];
      const data = { value: directive.value, name };
      report({ at: directive.valueRange, messageId: "floating", data, fix: own === null ? null : to(own), suggest });
    } else if (found.first) {
      const release = DOCKERFILE_RELEASES[0] ?? "";
      const syntax = `docker/dockerfile:${release}`;
      const lineEnd = sourceCode.text.includes("\r\n") ? "\r\n" : "\n";
      const begin = (text: string): Edit[] => [insertAt(0, `# syntax=${text}${lineEnd}`)];
      const suggest: Suggestion<MessageId>[] =
        own === null ? [{ messageId: "addPinned", data: { syntax }, edits: begin(syntax) }] : [];
      const at = found.first.keywordRange;
      report({ at, messageId: "absent", data: { release }, fix: own === null ? null : begin(own), suggest });
    }
  },
});
