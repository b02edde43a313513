import { createRule, type RuleContext } from "../../kit/create-rule.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import { brokenArrays } from "../../models/dockerfile/broken-arrays.ts";
import { shellForms, type ShellFormCommand } from "../../models/dockerfile/shell-forms.ts";

type MessageId = "shellForm" | "ownShell" | "brokenArray" | "brokenList" | "useExecForm" | "nameShell";

interface Options {
  readonly strict: boolean;
}

/** A health check may well be a small script, and who writes `SHELL` wants the shell. */
function isMeant({ placed, needsShell, hasOwnShell }: ShellFormCommand, { strict }: Options): boolean {
  return (placed.instruction.type === "Healthcheck" && needsShell) || (hasOwnShell && !strict);
}

function check(form: ShellFormCommand, { report }: RuleContext<MessageId>): void {
  const { placed, command, hasOwnShell, execForm, changesPairing, namedShell } = form;
  const isFixed = execForm !== null && !changesPairing && !hasOwnShell;
  const suggest = [
    ...(execForm && !isFixed ? [{ messageId: "useExecForm" as const, edits: execForm }] : []),
    ...(namedShell && !execForm
      ? [{ messageId: "nameShell" as const, data: { array: namedShell.start }, edits: [namedShell.edit] }]
      : []),
  ];
  report({
    at: command,
    messageId: hasOwnShell ? "ownShell" : "shellForm",
    data: { keyword: placed.instruction.keyword },
    fix: isFixed ? execForm : null,
    suggest,
  });
}

const BROKEN =
  "This is no valid JSON, so Docker takes `[` for the beginning of plain words. " +
  'Write strings in double quotes with commas between: `["program", "argument"]`.';

/** The instructions whose command runs when a container does; the others know only the linters' ids for these. */
const RUN_AT_START: ReadonlySet<Instruction["type"]> = new Set(["Cmd", "Entrypoint", "Healthcheck"]);

export default createRule<MessageId, [Options]>({
  name: "dockerfile-exec-form",
  document: "container-hardening",
  section: "No Shell, Minimal Binaries",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "require the JSON form of `CMD`, `ENTRYPOINT` and `HEALTHCHECK`, and JSON where it is meant",
  references: [
    "https://docs.docker.com/reference/dockerfile/#shell-and-exec-form",
    "https://docs.docker.com/reference/build-checks/json-args-recommended/",
  ],
  aliases: {
    DL3025: ["shellForm", "ownShell", "brokenArray"],
    JSONArgsRecommended: ["shellForm", "ownShell", "brokenArray"],
  },
  fixable: true,
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        strict: { description: "Also report commands for which a `SHELL` instruction chooses the shell.", type: "boolean" },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false }],
  strictOptions: [{ strict: true }],
  messages: {
    shellForm:
      "A shell starts the command of this `{{keyword}}`, so the image needs one, and signals such as SIGTERM stop " +
      'at the shell. Write a JSON array: `["program", "argument"]`.',
    ownShell:
      "The shell that `SHELL` names starts the command of this `{{keyword}}`, and signals such as SIGTERM stop there. " +
      'Write a JSON array: `["program", "argument"]`.',
    brokenArray: BROKEN,
    brokenList: BROKEN,
    useExecForm: "Write a JSON array of the words.",
    nameShell: "Name the shell: `{{array}}`.",
  },
  check(context, [options]) {
    const arrays = brokenArrays(context.sourceCode);
    for (const { instruction, range, edits } of arrays) {
      const messageId = RUN_AT_START.has(instruction.type) ? "brokenArray" : "brokenList";
      context.report({ at: range, messageId, fix: edits });
    }
    const broken = new Set(arrays.map(({ instruction }) => instruction));
    for (const form of shellForms(context.sourceCode)) {
      if (!broken.has(form.placed.instruction) && !isMeant(form, options)) check(form, context);
    }
  },
});
