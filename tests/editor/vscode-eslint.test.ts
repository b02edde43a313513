import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt, root } from "../../scripts/install.mjs";
import { ruleUrl } from "../../src/kit/package-info.ts";
import { EslintServer, textIn, withEdits, type Diagnostic, type OpenDocument } from "./language-server.ts";

const CONFIG = `import { defineConfig } from "eslint/config";
import batten from "eslint-plugin-batten";

export default defineConfig([{ plugins: { batten }, extends: ["batten/recommended"] }]);
`;

/** A document, the mistakes that an editor must show in it, and what its own buttons make of it. */
interface Case {
  readonly file: string;
  readonly languageId: string;
  readonly text: string;
  /** Rule and reported text, in the order of the file. */
  readonly shows: readonly (readonly [rule: string, text: string])[];
  /** The entry of the light bulb to choose for the first mistake of a rule, and the text after it. */
  readonly choose: { readonly rule: string; readonly title: string; readonly gives: string };
  /** The text after "fix all on save". */
  readonly fixedAll: string;
}

const LOGIN = `import express from "express";

const app = express();
app.post("/login", (request, response) => {
  /* 🍪 für alle */ response.cookie("session", "opaque", { httponly: true, secure: true, sameSite: "lax" });
  response.cookie("refresh_token", "opaque", { httpOnly: true, sameSite: "strict" });
});
`;

const DOCKERFILE = [
  "# syntax=docker/dockerfile:1.19.0",
  "FROM debian:latest",
  "RUN apt-get update \\",
  "    && apt-get install --no-install-recommends curl \\",
  "    && rm -rf /var/lib/apt/lists/*",
  "USER 65532:65532",
  "",
].join("\r\n");

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile: { type: RuntimeDefault }
  containers:
    - name: web
      image: registry.example/web:1.2.3
      livenessProbe: { httpGet: { path: /healthz, port: 8080 } }
      readinessProbe: { httpGet: { path: /readyz, port: 8080 } }
      securityContext:
        readOnlyRootFilesystem: true
        capabilities: { drop: [ALL] }
        allowPrivilegeEscalation: true # for now
`;

const CASES: readonly Case[] = [
  {
    file: "src/login.ts",
    languageId: "typescript",
    text: LOGIN,
    shows: [
      ["cookie-http-only", '"session"'],
      ["cookie-valid-attributes", "httponly"],
      ["cookie-secure", '"refresh_token"'],
    ],
    choose: {
      rule: "cookie-secure",
      title: "Make the cookie Secure",
      gives: LOGIN.replace('sameSite: "strict" }', 'sameSite: "strict", secure: true }'),
    },
    fixedAll: LOGIN.replace("httponly", "httpOnly"),
  },
  {
    file: "Dockerfile",
    languageId: "dockerfile",
    text: DOCKERFILE,
    shows: [
      ["dockerfile-pin-tag", "latest"],
      ["dockerfile-assume-yes", "install"],
    ],
    choose: {
      rule: "dockerfile-assume-yes",
      title: "Fix this batten/dockerfile-assume-yes problem",
      gives: DOCKERFILE.replace("install --no", "install -y --no"),
    },
    fixedAll: DOCKERFILE.replace("install --no", "install -y --no"),
  },
  {
    file: "deploy/pod.yaml",
    languageId: "yaml",
    text: POD,
    shows: [["k8s-no-privilege-escalation", "true"]],
    choose: {
      rule: "k8s-no-privilege-escalation",
      title: "Fix this batten/k8s-no-privilege-escalation problem",
      gives: POD.replace("Escalation: true", "Escalation: false"),
    },
    fixedAll: POD.replace("Escalation: true", "Escalation: false"),
  },
];

describe("the ESLint server of Visual Studio Code", () => {
  let workspace: string;
  let server: EslintServer;
  let stop = async (): Promise<void> => {};

  beforeAll(async () => {
    ensureBuilt();
    workspace = realpathSync(mkdtempSync(path.join(tmpdir(), "batten-editor-")));
    mkdirSync(path.join(workspace, "node_modules"));
    symlinkSync(root, path.join(workspace, "node_modules/eslint-plugin-batten"), "junction");
    symlinkSync(path.join(root, "node_modules/eslint"), path.join(workspace, "node_modules/eslint"), "junction");
    writeFileSync(path.join(workspace, "eslint.config.mjs"), CONFIG);
    for (const { file, text } of CASES) {
      mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
      writeFileSync(path.join(workspace, file), text);
    }
    server = await EslintServer.start(workspace);
    stop = () => server.stop();
  }, 120_000);

  afterAll(async () => {
    await stop();
    rmSync(workspace, { recursive: true, force: true });
  });

  describe.each(CASES)("on $file", ({ file, languageId, text, shows, choose, fixedAll }) => {
    let document: OpenDocument;
    let diagnostics: Diagnostic[];

    beforeAll(async () => {
      document = await server.open(path.join(workspace, file), languageId, text);
      diagnostics = await server.diagnostics(document);
    });

    it("underlines each mistake, and nothing more", () => {
      expect(
        diagnostics.map(({ code, range }) => [code, textIn(text, range)]),
        server.log.join("\n"),
      ).toEqual(shows.map(([rule, reported]) => [`batten/${rule}`, reported]));
    });

    it("links each mistake to its rule's page", () => {
      expect(diagnostics.map(({ codeDescription }) => codeDescription?.href)).toEqual(
        shows.map(([rule]) => ruleUrl(rule)),
      );
    });

    it(`mends one mistake by "${choose.title}"`, async () => {
      const mistake = diagnostics.find(({ code }) => code === `batten/${choose.rule}`);
      const actions = mistake ? await server.quickFixes(document, mistake) : [];
      const action = actions.find(({ title }) => title.includes(choose.title));
      expect(action, actions.map(({ title }) => title).join("\n")).toBeDefined();
      expect(withEdits(text, action ? await server.choose(action) : [])).toBe(choose.gives);
    });

    it("mends on save what can be mended without asking", async () => {
      expect(withEdits(text, await server.fixAll(document))).toBe(fixedAll);
    });
  });
});
