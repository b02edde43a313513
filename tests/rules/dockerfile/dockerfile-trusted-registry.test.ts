import rule from "../../../src/rules/dockerfile/dockerfile-trusted-registry.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const trusting = (...trustedRegistries: string[]) => ({ docker: { trustedRegistries } });
const ghcr = trusting("ghcr.io");

runRuleCases("dockerfile-trusted-registry", rule, "dockerfile", {
  valid: [
    { name: "no setting", code: "FROM evil.example/a:1\n" },
    { name: "an empty setting", code: "FROM evil.example/a:1\n", settings: trusting() },
    { name: "a trusted registry", code: "FROM ghcr.io/team/a:1\nCOPY --from=ghcr.io/b:1 /x /x\n", settings: ghcr },
    { name: "scratch and stages", code: "FROM scratch AS empty\nFROM empty\nCOPY --from=empty /x /x\n", settings: ghcr },
    { name: "Docker Hub by its names", code: "FROM node:22\nFROM team/a:1\nFROM docker.io/a:1\nFROM index.docker.io/a:1\n", settings: trusting("docker.io") },
    { name: "Docker Hub by another name", code: "FROM node:22\n", settings: trusting("hub.docker.com") },
    { name: "the end of a name", code: "FROM eu.gcr.io/a:1\n", settings: trusting("*.gcr.io") },
    { name: "the beginning of a name", code: "FROM ghcr.io/a:1\n", settings: trusting("gh*") },
    { name: "any", code: "FROM quay.io/a:1\nFROM node:22\n", settings: trusting("*") },
    { name: "a port", code: "FROM registry.example:5000/a:1\n", settings: trusting("registry.example:5000") },
    { name: "a place in a registry", code: "FROM ghcr.io/team/a:1\nFROM node:22\n", settings: trusting("ghcr.io/team", "docker.io/library/*") },
    { name: "upper case", code: "FROM GHCR.io/a:1\n", settings: ghcr },
    { name: "variables that hide the registry", code: "ARG REGISTRY\nFROM $REGISTRY/a:1\nFROM $IMAGE\nFROM ${X:+y}/a\n", settings: ghcr },
    { name: "a variable that hides the place in it", code: "FROM ghcr.io/$TEAM/a:1\n", settings: trusting("ghcr.io/team") },
    { name: "a build context, a variable in --from, a template", code: "FROM ghcr.io/a:1\nCOPY --from=assets /x /x\nCOPY --from=$X /x /x\nFROM {{image}}\n", settings: ghcr },
    { name: "text", code: "FROM ghcr.io/a:1\nRUN docker pull quay.io/b:1\n# FROM quay.io/b:1\n", settings: ghcr },
    { name: "a pragma of Hadolint", code: "# hadolint ignore=DL3026\nFROM quay.io/a:1\n", settings: ghcr },
  ],
  invalid: [
    {
      code: "FROM quay.io/team/a:1 AS build\n",
      settings: ghcr,
      errors: [{ messageId: "untrusted", at: "quay.io", data: { image: "quay.io/team/a:1", registry: "quay.io", trusted: "ghcr.io" } }],
    },
    {
      name: "Docker Hub without its name",
      code: "from node:22\n",
      settings: trusting("ghcr.io", "quay.io"),
      errors: [{ messageId: "untrusted", at: "node", data: { image: "node:22", registry: "docker.io", trusted: "ghcr.io, quay.io" } }],
    },
    { name: "another port", code: "FROM registry.example:5001/a:1\n", settings: trusting("registry.example:5000"), errors: [{ messageId: "untrusted", at: "registry.example:5001" }] },
    { name: "a host that ends alike", code: "FROM evilgcr.io/a:1\n", settings: trusting("*.gcr.io"), errors: [{ messageId: "untrusted", at: "evilgcr.io" }] },
    { name: "localhost", code: "FROM localhost/a:1\n", settings: trusting("docker.io"), errors: [{ messageId: "untrusted", at: "localhost" }] },
    {
      name: "copied from",
      code: "FROM ghcr.io/a:1\nCOPY --from=quay.io/b:1 /x /x\n",
      settings: ghcr,
      errors: [{ messageId: "untrusted", at: "quay.io" }],
    },
    {
      name: "mounted, over several lines",
      code: "FROM ghcr.io/a:1\nRUN --mount=type=cache,target=/c \\\n  # tools\n  --mount=type=bind,from=busybox,target=/b \\\n  ls\n",
      settings: ghcr,
      errors: [{ messageId: "untrusted", at: "busybox", data: { image: "busybox", registry: "docker.io", trusted: "ghcr.io" } }],
    },
    { name: "behind ONBUILD", code: "FROM ghcr.io/a:1\nONBUILD COPY --from=quay.io/b:1 /x /x\n", settings: ghcr, errors: [{ messageId: "untrusted", at: "quay.io" }] },
    { name: "the default of an argument", code: "ARG REGISTRY=quay.io\nFROM ${REGISTRY}/a:1\n", settings: ghcr, errors: [{ messageId: "untrusted", at: "quay.io" }] },
    { name: "a tag that is not known", code: "FROM quay.io/a:$TAG\nFROM node:${TAG}\n", settings: ghcr, errors: [{ messageId: "untrusted", at: "quay.io", data: { image: "quay.io/a:$TAG", registry: "quay.io", trusted: "ghcr.io" } }, { messageId: "untrusted", at: "node" }] },
    { name: "a name that is not known", code: "FROM quay.io/${NAME}\n", settings: ghcr, errors: [{ messageId: "untrusted", at: "quay.io" }] },
    {
      name: "another place in the registry",
      code: "FROM ghcr.io/teamster/a:1\r\nFROM ghcr.io/team:1\r\n",
      settings: trusting("ghcr.io/team/"),
      errors: [{ messageId: "untrusted", at: ["ghcr.io", 1] }],
    },
    { name: "escape=`", code: "# escape=`\nFROM `\n  mcr.microsoft.com/windows/nanoserver:ltsc2022\n", settings: ghcr, errors: [{ messageId: "untrusted", at: "mcr.microsoft.com" }] },
  ],
});
