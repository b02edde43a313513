import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import rule from "../../../src/rules/dockerfile/dockerfile-no-secret-copy.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const root = mkdtempSync(path.join(tmpdir(), "batten-context-"));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Makes a project of these files and folders (names that end in a slash). */
function project(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(root, name, file);
    mkdirSync(file.endsWith("/") ? target : path.dirname(target), { recursive: true });
    if (!file.endsWith("/")) writeFileSync(target, text);
  }
  return path.join(root, name, "Dockerfile");
}

const bare = project("bare", { ".git/": "" });
const kept = project("kept", { ".git/": "", ".npmrc": "", ".dockerignore": "# secrets\n.git\n.env*\n.npmrc\n" });
const half = project("half", { ".git/": "", ".npmrc": "", "id_ed25519": "", ".dockerignore": "\n**/.env\r\n.git/**\n" });
const allowList = project("allow-list", { ".git/": "", ".dockerignore": "*\n!src\n!package*.json\n" });
const exception = project("exception", { ".git/": "", ".dockerignore": ".*\n!.env\n" });
const below = path.join(path.dirname(project("below", { ".git/": "", ".dockerignore": "/.git/\n/.env\n", "docker/x": "" })), "docker/Dockerfile");
const own = project("own", { ".git/": "", ".dockerignore": "x\n", "Dockerfile.dockerignore": ".git\n.env\n" });
const dockerignore = [{ dockerignore: true }];
const file = (line: string): string => `FROM node:22\n${line}\n`;

runRuleCases("dockerfile-no-secret-copy", rule, "dockerfile", {
  valid: [
    { name: "other files", code: file("COPY package.json src/ /app/\nADD x.tgz /") },
    { name: "examples", code: file("COPY .env.example .env.sample .env.template .env.dist example.key /app/") },
    { name: "public keys and certificates", code: file("COPY id_rsa.pub ca.pem fullchain.pem server.crt public.key cacerts.jks truststore.p12 /x/") },
    { name: "encrypted files", code: file("COPY .env.enc .env.vault .npmrc.gpg config/credentials.yml.enc /x/") },
    { name: "what package managers check by", code: file("COPY nodesource.gpg.key repo.key /x/\nCOPY vendor.key /etc/apt/keyrings/\nADD vendor.key /etc/apt/trusted.gpg.d/") },
    { name: "what only looks like it", code: file("COPY .gitignore .gitattributes .dockerignore environment.ts keys.json monkey.pem .npmignore .envoy.yaml /x/") },
    { name: "who is known", code: file("COPY .ssh/known_hosts .ssh/config.d .ssh/id_rsa.pub /root/.ssh/") },
    { name: "a part of a repository", code: file("COPY .git/HEAD .git/refs/ .github/ /x/") },
    { name: "another image", code: file("COPY --from=registry.example/tools:1 /etc/server.key /x") },
    { name: "the destination", code: file("COPY defaults /app/.env\nCOPY <<EOF /root/.npmrc\nregistry=https://registry.npmjs.org/\nEOF") },
    { name: "a mount", code: file("RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\nRUN --mount=type=bind,source=.git,target=.git make") },
    { name: "the repository in a stage that is not shipped", code: "FROM golang:1.23 AS build\nCOPY .git .git\nFROM scratch\nCOPY --from=build /x /x\n" },
    { name: "a name that is not known", code: file("ARG FILE\nCOPY $FILE ${FILE}.key.txt /x/") },
    { name: "an address", code: file("ADD https://example.org/vendor.key /x") },
    { name: "a comment", code: file("# COPY .env .\nRUN a \\\n # COPY .env\n b") },
    { name: "the whole context, by default", code: file("COPY . ."), filename: bare },
    { name: "the whole context, kept clean", code: file("COPY . ."), filename: kept, options: dockerignore },
    { name: "the whole context, by an allow-list", code: file("COPY ./ /app\nADD * /b/"), filename: allowList, options: dockerignore },
    { name: "the whole context, from a folder below", code: file("COPY . ."), filename: below, options: dockerignore },
    { name: "the Dockerfile's own list", code: file("COPY . ."), filename: own, options: dockerignore },
    { name: "a folder of the context, and another stage's", code: "FROM a AS b\nFROM b\nCOPY src .\nCOPY --from=b . .\n", filename: bare, options: dockerignore },
    { name: "excluded by the instruction", code: file("COPY --exclude=.env --exclude=.git . ."), filename: bare, options: dockerignore },
    { name: "no such folder", code: file("COPY . ."), filename: "/nowhere/at/all/Dockerfile", options: dockerignore },
  ],
  invalid: [
    { code: file("COPY .env ."), errors: [{ messageId: "environment", at: ".env", data: { path: ".env" } }] },
    { name: "variants", code: file("COPY .env.production ./config/.env.local .env* .envrc /app/"), errors: [{ messageId: "environment", at: ".env.production" }, { messageId: "environment", at: "./config/.env.local" }, { messageId: "environment", at: ".env*" }, { messageId: "environment", at: ".envrc" }] },
    { name: "keys", code: file("COPY id_rsa certs/server.key tls/privkey.pem server-key.pem keystore.p12 release.jks master.key /x/"), errors: ["id_rsa", "certs/server.key", "tls/privkey.pem", "server-key.pem", "keystore.p12", "release.jks", "master.key"].map((at) => ({ messageId: "key", at, data: { path: at } })) },
    { name: "logins", code: file("COPY .npmrc .pypirc .netrc .aws .ssh/ .kube/config .docker/config.json kubeconfig service-account.json /root/"), errors: [".npmrc", ".pypirc", ".netrc", ".aws", ".ssh/", ".kube/config", ".docker/config.json", "kubeconfig", "service-account.json"].map((at) => ({ messageId: "credentials", at })) },
    { name: "the repository", code: file("COPY .git /app/.git\nADD ./.git/ /x\nCOPY .git/config /y"), errors: [{ messageId: "repository", at: [".git", 1] }, { messageId: "repository", at: "./.git/" }, { messageId: "credentials", at: ".git/config" }] },
    { name: "the repository in a stage that is shipped below", code: "FROM node:22 AS base\nCOPY .git .\nFROM base\n", errors: [{ messageId: "repository", at: ".git" }] },
    { name: "JSON, lower case, with flags", code: "from node:22\ncopy --chown=1:1 [\"a\", \".npmrc\", \"/root/\"]\n", errors: [{ messageId: "credentials", at: "\".npmrc\"", data: { path: ".npmrc" } }] },
    { name: "over several lines, with another escape", code: "# escape=`\nFROM x\nCOPY package.json `\n  # the registry\n  .npmrc `\n  /app/\n", errors: [{ messageId: "credentials", at: ".npmrc" }] },
    { name: "behind ONBUILD", code: file("ONBUILD COPY .env /app/"), errors: [{ messageId: "environment", at: ".env" }] },
    { name: "in a stage that is not shipped", code: "FROM node:22 AS build\nCOPY .npmrc .\nFROM node:22\n", errors: [{ messageId: "credentials", at: ".npmrc" }] },
    { name: "from another stage", code: "FROM node:22 AS build\nFROM node:22\nCOPY --from=build /app/.env /app/\nCOPY --from=0 /k/id_ed25519 /k\n", errors: [{ messageId: "environment", at: "/app/.env" }, { messageId: "key", at: "/k/id_ed25519" }] },
    { name: "a variable", code: file("ARG ENV=production\nCOPY .env.$ENV /app/\nCOPY $DIR/.npmrc /app/"), errors: [{ messageId: "environment", at: ".env.$ENV", data: { path: ".env.production" } }, { messageId: "credentials", at: "$DIR/.npmrc" }] },
    { name: "the whole context, without a list", code: file("COPY . ."), filename: bare, options: dockerignore, errors: [{ messageId: "context", at: [".", 1], data: { source: ".", files: "`.env`, `.git`" } }] },
    { name: "the whole context, with half a list", code: file("COPY ./ /app"), filename: half, options: dockerignore, errors: [{ messageId: "context", at: "./", data: { source: "./", files: "`.npmrc`, `id_ed25519`" } }] },
    { name: "the whole context, with an exception", code: file("ADD [\".\", \"/app\"]"), filename: exception, options: dockerignore, errors: [{ messageId: "context", at: "\".\"", data: { source: ".", files: "`.env`" } }] },
    { name: "the whole context in a stage that is not shipped", code: "FROM a AS b\nCOPY . /x\nFROM c\n", filename: bare, options: dockerignore, errors: [{ messageId: "context", at: ".", data: { source: ".", files: "`.env`" } }] },
  ],
});
