import rule from "../../../src/rules/oauth/oauth-exact-redirect-uri.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const whole = (from: string, to: string) => ["compareWhole", [from, to]] as const;

const INVALID: readonly MendedCase[] = [
  {
    name: "a prefix of a registered URI",
    code: `function isAllowed(client, redirectUri) {\n  return client.redirectUris.some((allowed) => redirectUri.startsWith(allowed));\n}`,
    errors: [{ messageId: "prefix", at: "startsWith", mend: whole("redirectUri.startsWith(allowed)", "redirectUri === allowed") }],
  },
  {
    name: "a parameter of the request",
    code: `app.get("/authorize", (req, res) => {\n  if (!req.query.redirect_uri.startsWith(client.redirect_uri)) return res.sendStatus(400);\n  if (req.query.redirect_uri.indexOf(client.baseUrl) !== 0) return res.sendStatus(400);\n  next();\n});`,
    errors: [
      { messageId: "prefix", at: "startsWith", mend: whole("!req.query.redirect_uri.startsWith(client.redirect_uri)", "req.query.redirect_uri !== client.redirect_uri") },
      { messageId: "substring", at: "indexOf", mend: whole("req.query.redirect_uri.indexOf(client.baseUrl) !== 0", "req.query.redirect_uri !== client.baseUrl") },
    ],
  },
  {
    name: "names that are taken apart or looked up",
    code: `const { redirect_uri: wanted } = req.body;\nconst uri = url.searchParams.get("redirect_uri");\nif (wanted.endsWith(allowedDomain) || uri?.startsWith("https://app.example.com")) accept();\nif (String(params.redirect_uri).includes("example.com")) accept();`,
    errors: [
      { messageId: "suffix", at: "endsWith", mend: whole("wanted.endsWith(allowedDomain)", "wanted === allowedDomain") },
      { messageId: "prefix", at: "startsWith", mend: whole(`uri?.startsWith("https://app.example.com")`, `uri === "https://app.example.com"`) },
      { messageId: "substring", at: "includes" },
    ],
  },
  {
    name: "in TypeScript, by a class",
    syntax: "ts",
    code: `class Clients {\n  check(client: Client, redirectURI: string): boolean {\n    return client.redirectURIs.find((each: string) => redirectURI!.startsWith(each as string)) !== undefined;\n  }\n  other(redirectUri: string) { return redirectUri.indexOf(this.allowedOrigin) > -1; }\n}`,
    errors: [
      { messageId: "prefix", at: "startsWith", mend: whole("redirectURI!.startsWith(each as string)", "redirectURI === each") },
      { messageId: "substring", at: "indexOf", mend: whole("redirectUri.indexOf(this.allowedOrigin) > -1", "redirectUri === this.allowedOrigin") },
    ],
  },
  {
    name: "the other way round, and a list's element by its place",
    code: `const ok = registeredRedirectUris.some((uri) => uri.includes(redirectUri));\nconst first = redirectUri.startsWith(client.redirectUris[0]);`,
    errors: [
      { messageId: "substring", at: "includes", mend: whole("uri.includes(redirectUri)", "uri === redirectUri") },
      { messageId: "prefix", at: "startsWith", mend: whole("redirectUri.startsWith(client.redirectUris[0])", "redirectUri === client.redirectUris[0]") },
    ],
  },
  {
    name: "templates",
    code: "const ok = redirectUri.startsWith(`https://${tenant}.example.com`) || redirectUri.startsWith(`${baseUrl}/`);",
    errors: [
      { messageId: "prefix", at: ["startsWith", 1], mend: whole("redirectUri.startsWith(`https://${tenant}.example.com`)", "redirectUri === `https://${tenant}.example.com`") },
      { messageId: "prefix", at: ["startsWith", 2], mend: whole("redirectUri.startsWith(`${baseUrl}/`)", "redirectUri === `${baseUrl}/`") },
    ],
  },
  {
    name: "lodash",
    code: `import _ from "lodash";\nimport startsWith from "lodash/startsWith";\n_.startsWith(redirectUri, client.redirectUri);\nstartsWith(redirectUri, "https://app.example.com/");`,
    errors: [
      { messageId: "prefix", at: ["startsWith", 3] },
      { messageId: "prefix", at: ["startsWith", 4] },
    ],
  },
  {
    name: "patterns without ends",
    code: `const ALLOWED = /^https:\\/\\/app\\.example\\.com/;\nif (/example\\.com/.test(redirectUri)) accept();\nif (ALLOWED.test(redirectUri)) accept();\nif (redirectUri.match(/^https:\\/\\/a\\.example\\.com$|https:\\/\\/b\\.example\\.com$/)) accept();\nif (redirectUri.search(new RegExp("^https://app\\\\.example\\\\.com")) === 0) accept();`,
    errors: [
      { messageId: "unanchored", at: "/example\\.com/" },
      { messageId: "unanchored", at: ["ALLOWED", 2] },
      { messageId: "unanchored", at: "/^https:\\/\\/a\\.example\\.com$|https:\\/\\/b\\.example\\.com$/" },
      { messageId: "unanchored", at: `new RegExp("^https://app\\\\.example\\\\.com")` },
    ],
  },
  {
    name: "patterns with wildcards",
    code: `const a = /^https:\\/\\/.*\\.example\\.com\\/cb$/.test(redirectUri);\nconst b = /^https:\\/\\/[a-z0-9-]+\\.example\\.com\\/cb$/.exec(redirectUri);\nconst c = /^https:\\/\\/app.example.com\\/cb$/.test(req.query.redirect_uri);\nconst d = new RegExp("^" + pattern.replace(/\\*/g, ".*") + "$").test(redirectUri);`,
    errors: [
      { messageId: "wildcard", at: "/^https:\\/\\/.*\\.example\\.com\\/cb$/" },
      { messageId: "wildcard", at: "/^https:\\/\\/[a-z0-9-]+\\.example\\.com\\/cb$/" },
      { messageId: "wildcard", at: "/^https:\\/\\/app.example.com\\/cb$/" },
      { messageId: "wildcard", at: `new RegExp("^" + pattern.replace(/\\*/g, ".*") + "$")` },
    ],
  },
  {
    name: "a pattern that is put together with one end",
    code: "if (new RegExp(`^${allowed}`).test(redirectUri)) accept();",
    errors: [{ messageId: "unanchored", at: "new RegExp(`^${allowed}`)" }],
  },
  {
    name: "globs",
    code: `import { minimatch, Minimatch } from "minimatch";\nimport micromatch from "micromatch";\nconst picomatch = require("picomatch");\nminimatch(redirectUri, pattern);\nmicromatch.isMatch(redirectUri, patterns);\npicomatch(pattern)(redirectUri);\nnew Minimatch(pattern).match(redirectUri);\nnew URLPattern(pattern).test(redirectUri);`,
    errors: [
      { messageId: "glob", at: ["minimatch", 3] },
      { messageId: "glob", at: "isMatch" },
      { messageId: "glob", at: "picomatch(pattern)" },
      { messageId: "glob", at: ["match", 12] },
      { messageId: "glob", at: "test" },
    ],
  },
  {
    name: "registrations with a wildcard",
    code: `import Provider from "oidc-provider";\nimport { ManagementClient } from "auth0";\nimport { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew Provider(issuer, { clients: [{ client_id, redirect_uris: ["https://app.example.com/cb", "https://*.example.com/cb"] }] });\nexport const client = { id, redirectUris: ['*'] };\nnew ManagementClient(options).clients.create({ name, callbacks: ["https://*.app.example.com"] });\nnew CreateUserPoolClientCommand({ UserPoolId, CallbackURLs: ["https://app.example.com/*"] });`,
    errors: [
      { messageId: "registered", at: `"https://*.example.com/cb"` },
      { messageId: "registered", at: "'*'" },
      { messageId: "registered", at: `"https://*.app.example.com"` },
      { messageId: "registered", at: `"https://app.example.com/*"` },
    ],
  },
];

runRuleCases("oauth-exact-redirect-uri", rule, "js", {
  valid: [
    { name: "whole texts", code: `if (redirectUri === client.redirectUri || client.redirectUris.includes(redirectUri) || client.redirect_uris.indexOf(redirect_uri) !== -1) accept();` },
    { name: "a member that may be a list", code: `if (client.redirect_uri.includes(redirect_uri)) accept();` },
    { name: "a scheme", code: `if (!redirectUri.startsWith("https://")) reject();\nif (redirectUri.startsWith("com.example.app:/") || redirectUri.startsWith(APP_SCHEME)) accept();\nif (!redirectUri.startsWith("http")) redirectUri2 = origin + redirectUri;` },
    { name: "the machine itself", code: "if (redirectUri.startsWith('http://127.0.0.1:') || redirectUri.startsWith('http://localhost') || redirectUri.startsWith(`http://localhost:${port}`)) accept();" },
    { name: "a path of one's own", code: `if (redirectUri.startsWith("/") && !redirectUri.startsWith("//")) redirect(redirectUri);` },
    { name: "pieces of a query", code: `const to = redirectUri + (redirectUri.includes("?") ? "&" : "?") + query;\nif (redirectUri.includes("code=") || redirectUri.endsWith("/")) trim();\nconst code = redirectUri.match(/[?&]code=([^&]+)/);` },
    { name: "a redirect that has come", code: `webview.on("navigate", (url) => { if (url.startsWith(redirectUri)) finish(url); });` },
    { name: "where a user goes after signing in", code: `if (redirectUrl.startsWith(baseUrl)) go(redirectUrl);\nif (callbackUrl.startsWith(allowedOrigin)) go(callbackUrl);` },
    { name: "something is cut off", code: `const path = redirectUri.startsWith(baseUrl) ? redirectUri.slice(baseUrl.length) : redirectUri;` },
    { name: "patterns that hold it from end to end", code: `const a = /^https:\\/\\/app\\.example\\.com\\/cb$/.test(redirectUri);\nconst b = /^http:\\/\\/127\\.0\\.0\\.1:\\d+\\/cb$/.test(redirectUri);\nconst c = /^https:\\/\\/(?:a|b)\\.example\\.com\\/cb$/.test(redirectUri);\nconst d = new RegExp(\`^\${escape(registered)}$\`).test(redirectUri);` },
    { name: "patterns for something else", code: `const a = /^https?:\\/\\//.test(redirectUri);\nconst b = /^[a-z][a-z0-9+.-]*:/i.test(redirectUri);\nconst c = pattern.test(redirectUri);\nconst d = new RegExp(source).test(redirectUri);` },
    { name: "a search in a list", code: `const found = redirectUris.filter((uri) => uri.startsWith(search));\nconst star = redirectUris.some((uri) => uri.includes("*"));` },
    { name: "a glob for something else", code: `import { minimatch } from "minimatch";\nminimatch(file, "**/redirect_uri.ts");\nminimatch(path, pattern);` },
    { name: "globs of one's own", code: `import { minimatch } from "./match.js";\nminimatch(redirectUri, pattern);\nisMatch(redirectUri, pattern);` },
    { name: "registrations in full", code: `export const client = { redirect_uris: ["https://app.example.com/cb", callback, ...more], redirectUris: uris };` },
    { name: "a list of something else", code: `export const cors = { origins: ["https://*.example.com"], redirects: ["/old/*"] };` },
    { name: "an argument that says nothing", code: `if (redirectUri.includes(needle) || redirectUri.startsWith(value)) log(redirectUri);` },
    { name: "another text", code: `if (url.startsWith("https://app.example.com") && origin.endsWith(".example.com")) accept();` },
  ],
  invalid: INVALID.map(mended),
});
