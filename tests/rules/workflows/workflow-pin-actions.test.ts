import rule from "../../../src/rules/workflows/workflow-pin-actions.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";
import { action, steps, workflow } from "../../helpers/workflows.ts";

const SHA = "08c6903cd8c0fde910a37f88322edcfb5dd907a8";
const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;
const shas = [{ shas: { "actions/checkout@v5": SHA } }];
const ref = (at: MendedCase["errors"][number]["at"], name: string, written: string) => ({
  messageId: "ref",
  at,
  data: { name, ref: written },
});

const invalid: MendedCase[] = [
  { name: "a tag", ...steps("- uses: actions/checkout@v5"), errors: [ref("v5", "actions/checkout", "v5")] },
  {
    name: "the tag becomes a comment",
    ...steps("- uses: actions/checkout@v5", "- run: make"),
    options: shas,
    errors: [{ ...ref("v5", "actions/checkout", "v5"), mend: ["pin", ["v5", `${SHA} # v5`]] }],
  },
  {
    name: "a comment that is there stays",
    ...steps("- uses: actions/checkout@v5 # for submodules"),
    options: shas,
    errors: [{ ...ref("v5", "actions/checkout", "v5"), mend: ["pin", ["v5", SHA]] }],
  },
  {
    name: "quotes",
    ...steps('- uses: "actions/checkout@v5"', "- uses: 'o/r@v1'"),
    options: shas,
    errors: [
      { ...ref("v5", "actions/checkout", "v5"), mend: ["pin", ['v5"', `${SHA}" # v5`]] },
      ref("v1", "o/r", "v1"),
    ],
  },
  {
    name: "flow style has no room for a comment",
    ...steps("- {uses: actions/checkout@v5, with: {ref: main}}"),
    options: shas,
    errors: [{ ...ref("v5", "actions/checkout", "v5"), mend: ["pin", ["v5", SHA]] }],
  },
  {
    name: "a branch, a path in the repository, a short commit",
    ...steps("- uses: github/codeql-action/init@main", "- uses: o/r@releases/v1", "- uses: o/r@08c6903"),
    errors: [
      ref("main", "github/codeql-action/init", "main"),
      ref("releases/v1", "o/r", "releases/v1"),
      ref("08c6903", "o/r", "08c6903"),
    ],
  },
  {
    name: "a reusable workflow",
    ...workflow("  call:", "    uses: octo/shared/.github/workflows/build.yml@v2"),
    errors: [ref("v2", "octo/shared/.github/workflows/build.yml", "v2")],
  },
  {
    name: "an image without a digest, with a tag, with half a digest",
    ...steps("- uses: docker://alpine", "- uses: docker://ghcr.io/o/r:1.2", "- uses: docker://alpine@sha256:abc"),
    errors: [
      { messageId: "image", at: ["docker://alpine", 1], data: { image: "alpine" } },
      { messageId: "image", at: "docker://ghcr.io/o/r:1.2", data: { image: "ghcr.io/o/r:1.2" } },
      { messageId: "image", at: "docker://alpine@sha256:abc", data: { image: "alpine" } },
    ],
  },
  {
    name: "steps of an action",
    ...action("using: composite", "steps:", "  - uses: actions/cache@v4"),
    errors: [ref("v4", "actions/cache", "v4")],
  },
  {
    name: "the image of an action",
    ...action("using: docker", "image: docker://debian:12"),
    errors: [{ messageId: "image", at: "docker://debian:12", data: { image: "debian:12" } }],
  },
  {
    name: "an alias: once, and nothing is edited",
    ...steps("- &checkout", "  uses: actions/checkout@v5", "- *checkout"),
    options: shas,
    errors: [ref("v5", "actions/checkout", "v5")],
  },
  {
    name: "another's repository than the trusted ones",
    ...steps("- uses: octocat/tool@v1"),
    options: [{ trusted: ["octo/*", "octo-org/tool"] }],
    errors: [ref("v1", "octocat/tool", "v1")],
  },
];

const valid: ValidCase[] = [
  { name: "a commit", ...steps(`- uses: actions/checkout@${SHA} # v5`) },
  { name: "a commit of SHA-256", ...steps(`- uses: o/r@${"0a".repeat(32)}`) },
  { name: "an action of the same repository", ...steps("- uses: ./.github/actions/build") },
  { name: "an image with its digest", ...steps(`- uses: docker://alpine:3.22@${DIGEST}`) },
  { name: "an action's own Dockerfile", ...action("using: docker", "image: Dockerfile") },
  { name: "an action in JavaScript", ...action("using: node24", "main: dist/index.js") },
  { name: "an expression", ...steps("- uses: o/r@${{ inputs.version }}") },
  { name: "no reference, which GitHub rejects", ...steps("- uses: actions/checkout") },
  { name: "a local reusable workflow", ...workflow("  call:", "    uses: ./.github/workflows/build.yml") },
  {
    name: "a reusable workflow that runs by tag only",
    ...workflow(
      "  provenance:",
      "    uses: slsa-framework/slsa-github-generator/.github/workflows/generator_container_slsa3.yml@v2.1.0",
    ),
  },
  {
    name: "trusted repositories",
    ...steps("- uses: Octo/build@main", "- uses: octo-org/tool/sub@v1"),
    options: [{ trusted: ["octo/*", "octo-org/tool"] }],
  },
  { name: "another file", code: steps("- uses: actions/checkout@v5").code, filename: "deploy/steps.yml" },
  { name: "a file without jobs", code: "on: push\nsteps: [{uses: o/r@v1}]\n", filename: ".github/workflows/a.yml" },
  { name: "text in a script", ...steps("- run: 'echo uses: actions/checkout@v5'") },
  { name: "a step whose uses is a list", ...steps("- uses: [actions/checkout@v5]") },
];

runRuleCases("workflow-pin-actions", rule, "yaml", { valid, invalid: invalid.map(mended) });
