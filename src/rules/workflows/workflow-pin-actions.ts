import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { isValidDigest, splitImageReference } from "../../languages/image-reference.ts";
import { TAG_ONLY_REPOSITORIES } from "../../libraries/workflows/tag-only-actions.ts";
import { pinToCommit } from "../../models/workflows/pin-edits.ts";
import { usesOf } from "../../models/workflows/uses.ts";
import { workflowOf } from "../../models/workflows/workflows.ts";

/** Of SHA-1, and of the repositories that use SHA-256. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/iu;

interface Options {
  readonly shas: Readonly<Record<string, string>>;
  readonly trusted: readonly string[];
}

const DEFAULTS: Options = { shas: {}, trusted: [] };

function isTrusted(repository: string, trusted: readonly string[]): boolean {
  const owner = repository.slice(0, repository.indexOf("/"));
  return trusted.some((each) => [repository, `${owner}/*`].includes(each.toLowerCase()));
}

export default createRule({
  name: "workflow-pin-actions",
  document: "container-hardening",
  section: "Digest Pinning Everywhere",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "require actions and reusable workflows by commit SHA, and images of actions by digest",
  references: [
    "https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions",
    "https://nvd.nist.gov/vuln/detail/CVE-2025-30066",
  ],
  hasSuggestions: true,
  messages: {
    ref: "`{{ref}}` of {{name}} can be moved to other code, which then runs with this job's token and secrets (as happened in CVE-2025-30066). Pin the full commit SHA and keep the version as a comment: `{{name}}@<commit> # {{ref}}`.",
    image:
      "Whoever can push to this image's repository runs code in this job, with its token and secrets. Add the digest: `docker://{{image}}@sha256:…`.",
    pin: "Pin to {{sha}}.",
  },
  schema: [
    {
      type: "object",
      properties: {
        shas: {
          type: "object",
          additionalProperties: { type: "string", pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" },
          description: "The commits to suggest, by what is written now: `{ \"actions/checkout@v5\": \"<40 digits>\" }`.",
        },
        trusted: {
          type: "array",
          items: { type: "string" },
          description: "Repositories (`owner/repo`, or `owner/*`) whose tags and branches are as good as your own.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [DEFAULTS],
  mentions: ["uses", "image"],
  check(context, [{ shas, trusted }]) {
    const workflow = workflowOf(context.sourceCode, context.filename);
    if (!workflow) return;
    const report = reportOnce(context);
    for (const use of usesOf(workflow)) {
      if (use.type === "image") {
        const { digest } = splitImageReference(use.image);
        if (digest === null || !isValidDigest(digest)) {
          report({ at: use.node, messageId: "image", data: { image: use.image.split("@")[0] ?? "" } });
        }
      } else if (use.type === "repository" && !COMMIT.test(use.ref)) {
        const { name, ref, repository } = use;
        if (TAG_ONLY_REPOSITORIES.has(repository) || isTrusted(repository, trusted)) continue;
        const sha = shas[`${name}@${ref}`];
        report({
          at: use.refRange,
          messageId: "ref",
          data: { name, ref },
          suggest: sha ? [{ messageId: "pin", data: { sha }, edits: pinToCommit(context.sourceCode.text, use, sha) }] : [],
        });
      }
    }
  },
});
