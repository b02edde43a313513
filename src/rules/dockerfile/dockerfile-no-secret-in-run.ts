import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { placedRuns } from "../../models/dockerfile/document.ts";
import { runSecrets } from "../../models/dockerfile/run-secrets.ts";
import { secretArguments } from "../../models/dockerfile/secret-arguments.ts";
import { storedSecrets } from "../../models/dockerfile/stored-secrets.ts";

type MessageId = "argument" | "written" | "copied" | "mount";

export default createRule<MessageId>({
  name: "dockerfile-no-secret-in-run",
  document: "container-hardening",
  section: "Secrets Handling in Images",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow secrets on the command lines of a `RUN` and in the files that it leaves",
  references: ["https://docs.docker.com/build/building/secrets/", "CWE-532", "CWE-538"],
  hasSuggestions: true,
  messages: {
    argument:
      "{{taker}} is given a secret that `docker history` shows with the command line. " +
      "Mount it into this `RUN` by `--mount=type=secret` and name the variable or the file.",
    written:
      "The secret is written to `{{target}}` and stays in this layer of the image. " +
      "Mount the file itself by `--mount=type=secret,target=…`, or delete it in the same `RUN`.",
    copied:
      "The mounted secret is copied to `{{target}}` and so stays in this layer of the image. " +
      "Use it where it is mounted, or mount it where it is needed by `target=`.",
    mount: "Mount `{{name}}` as a secret into this `RUN`.",
  },
  check(context) {
    const { sourceCode } = context;
    const report = reportOnce(context);
    for (const run of placedRuns(sourceCode)) {
      const secrets = runSecrets(sourceCode, run);
      const stored = storedSecrets(sourceCode, secrets);
      for (const { kind, target, at } of stored) report({ at, messageId: kind, data: { target } });
      for (const { taker, at, variable, edits } of secretArguments(sourceCode, secrets)) {
        // What is written there counts for more than how it came to the command.
        if (stored.some((each) => each.at[0] === at[0])) continue;
        const data = { taker: taker.startsWith("the ") ? "The address" : `\`${taker}\`` };
        const suggest = variable === null ? [] : [{ messageId: "mount" as const, data: { name: variable }, edits }];
        report({ at, messageId: "argument", data, suggest });
      }
    }
  },
});
