import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node.js";

/** A place in a document: zero-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface Diagnostic {
  readonly range: Range;
  readonly severity: number;
  readonly code: string;
  readonly codeDescription?: { readonly href: string };
  readonly source: string;
  readonly message: string;
}

interface Command {
  readonly command: string;
  readonly arguments: readonly unknown[];
}

interface WorkspaceEdit {
  readonly documentChanges: readonly { readonly edits: readonly TextEdit[] }[];
}

export interface CodeAction {
  readonly title: string;
  readonly command?: Command;
  readonly edit?: WorkspaceEdit;
}

/** A document that the server has open. */
export interface OpenDocument {
  readonly uri: string;
  readonly text: string;
  readonly version: number;
}

/** What the ESLint extension of Visual Studio Code sends as its settings for a document. */
function settingsFor(workspace: string) {
  return {
    validate: "on",
    useESLintClass: true,
    experimental: { useFlatConfig: false },
    workingDirectory: { mode: "location" },
    workspaceFolder: { name: path.basename(workspace), uri: pathToFileURL(workspace).href },
    nodePath: null,
    packageManager: "npm",
    run: "onType",
    problems: {},
    rulesCustomizations: [],
    onIgnoredFiles: "off",
    options: {},
    quiet: false,
    format: false,
    codeAction: {
      disableRuleComment: { enable: false, location: "separateLine", commentStyle: "line" },
      showDocumentation: { enable: true },
    },
    codeActionOnSave: { mode: "all" },
  };
}

const CAPABILITIES = {
  workspace: { configuration: true, applyEdit: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll.eslint"] } } },
  },
};

const EXIT_MS = 2_000;

/** The ESLint server of Visual Studio Code, in a process of its own, driven as an editor drives it. */
export class EslintServer {
  readonly #process;
  readonly #connection;
  /** What the server said of trouble; a failing test wants to see it. */
  readonly log: string[] = [];
  #applied: TextEdit[] = [];

  private constructor(workspace: string) {
    const server = createRequire(import.meta.url).resolve(
      "vscode-langservers-extracted/bin/vscode-eslint-language-server",
    );
    this.#process = spawn(process.execPath, [server, "--stdio"], { cwd: workspace, stdio: ["pipe", "pipe", "pipe"] });
    this.#process.stderr.setEncoding("utf8").on("data", (text: string) => this.log.push(text));
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#answerRequests(workspace);
    this.#connection.listen();
  }

  /**
   * Starts a server and shakes hands with it.
   *
   * @param workspace The folder that the editor has open.
   */
  static async start(workspace: string): Promise<EslintServer> {
    const server = new EslintServer(workspace);
    const uri = pathToFileURL(workspace).href;
    await server.#connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: path.basename(workspace) }],
      capabilities: CAPABILITIES,
    });
    await server.#connection.sendNotification("initialized", {});
    return server;
  }

  #answerRequests(workspace: string): void {
    this.#connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => settingsFor(workspace)),
    );
    for (const method of ["client/registerCapability", "workspace/diagnostic/refresh"]) {
      this.#connection.onRequest(method, () => null);
    }
    this.#connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
      this.#applied.push(...edit.documentChanges.flatMap(({ edits }) => edits));
      return { applied: true };
    });
    // Requests of the extension's own that ask it to show a problem to the user.
    for (const method of ["eslint/noConfig", "eslint/noLibrary", "eslint/probeFailed"]) {
      this.#connection.onRequest(method, (parameters: unknown) => {
        this.log.push(`${method} ${JSON.stringify(parameters)}`);
        return {};
      });
    }
    this.#connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.log.push(message);
    });
  }

  /** Opens a document, as an editor does when its user clicks on a file. */
  async open(file: string, languageId: string, text: string): Promise<OpenDocument> {
    const document = { uri: pathToFileURL(file).href, text, version: 1 };
    await this.#connection.sendNotification("textDocument/didOpen", { textDocument: { ...document, languageId } });
    return document;
  }

  async diagnostics({ uri }: OpenDocument): Promise<Diagnostic[]> {
    const report: { items: Diagnostic[] } = await this.#connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
    });
    return report.items;
  }

  /** The entries of the light bulb for a diagnostic. */
  async quickFixes({ uri }: OpenDocument, diagnostic: Diagnostic): Promise<CodeAction[]> {
    return await this.#connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
  }

  /** The edits of "Fix all on save". */
  async fixAll({ uri, text }: OpenDocument): Promise<TextEdit[]> {
    const actions: CodeAction[] = await this.#connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: text.split("\n").length, character: 0 } },
      context: { diagnostics: [], only: ["source.fixAll.eslint"] },
    });
    return actions.flatMap(({ edit }) => edit?.documentChanges.flatMap(({ edits }) => edits) ?? []);
  }

  /**
   * Chooses an entry of the light bulb.
   *
   * @returns The edits that the server asks the editor to make.
   */
  async choose({ command }: CodeAction): Promise<TextEdit[]> {
    this.#applied = [];
    await this.#connection.sendRequest("workspace/executeCommand", command);
    return this.#applied;
  }

  /** Ends the server's process, politely if it listens. */
  async stop(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const exited = once(this.#process, "exit");
      const deadline = setTimeout(() => this.#process.kill("SIGKILL"), EXIT_MS);
      void this.#connection
        .sendRequest("shutdown")
        .then(() => this.#connection.sendNotification("exit"))
        .catch((error: unknown) => this.log.push(String(error)));
      await exited;
      clearTimeout(deadline);
    }
    this.#connection.dispose();
  }
}

function offsetAt(text: string, { line, character }: Position): number {
  let start = 0;
  for (let number = 0; number < line; number += 1) start = text.indexOf("\n", start) + 1;
  return start + character;
}

/** @returns The text of a document after an editor made these edits. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({ start: offsetAt(text, range.start), end: offsetAt(text, range.end), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** @returns The text that a range covers. */
export function textIn(text: string, { start, end }: Range): string {
  return text.slice(offsetAt(text, start), offsetAt(text, end));
}
