import { createRule } from "../../kit/create-rule.ts";
import { persistedTokens } from "../../models/storage/persisted-state.ts";
import { sdkStorages, type SdkStorage } from "../../models/storage/sdk-storage.ts";
import { storedTokens } from "../../models/storage/stored-tokens.ts";
import { scriptCookies } from "../../models/storage/token-cookies.ts";

interface Options {
  readonly strict: boolean;
}

/** What lasts no longer than a tab, what an SDK does by itself, and what its makers recommend is a matter of policy. */
function isStrict({ store, isDefault, setting }: SdkStorage): boolean {
  return isDefault || store === "sessionStorage" || setting.isPolicy === true;
}

export default createRule<"stored" | "persisted" | "cookie" | "setting" | "default", [Options]>({
  name: "token-no-browser-storage",
  document: "auth-patterns",
  section: "Token Storage on Client",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow tokens in storage that every script of a page can read",
  references: [
    "OAuth 2.0 for Browser-Based Applications §8",
    "OWASP HTML5 Security Cheat Sheet, Local Storage",
  ],
  schema: [
    {
      type: "object",
      properties: {
        strict: {
          type: "boolean",
          description:
            "Report SDKs too that are told to use sessionStorage, that use web storage by themselves, or that recommend it.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false }],
  strictOptions: [{ strict: true }],
  messages: {
    stored:
      "Every script of the page can read {{store}}, so one XSS flaw hands this token to an attacker. Keep it in memory, or let the server keep the session in an HttpOnly cookie.",
    persisted:
      "This token is kept in {{store}} with the rest of the state, where every script of the page can read it. Leave it out of what is persisted.",
    cookie:
      "A cookie that a script writes cannot be HttpOnly, so every script of the page can read this token. Let the server set it, with HttpOnly.",
    setting:
      "This makes {{sdk}} keep its tokens in {{store}}, where every script of the page can read them. {{instead}}.",
    default:
      "In a page {{sdk}} keeps its tokens in {{store}} by itself, where every script can read them. {{instead}}.",
  },
  check({ sourceCode, settings, report }, [{ strict }]) {
    for (const { write, at } of storedTokens(sourceCode)) {
      if (write.medium === "web") report({ at, messageId: "stored", data: { store: write.store } });
    }
    for (const { medium, name, at } of persistedTokens(sourceCode)) {
      if (medium === "web") report({ at, messageId: "persisted", data: { store: name } });
    }
    for (const { at } of scriptCookies(sourceCode, settings.cookies)) report({ at, messageId: "cookie" });
    for (const storage of sdkStorages(sourceCode)) {
      if (storage.store === "AsyncStorage" || (isStrict(storage) && !strict)) continue;
      const { setting, store, at, isDefault } = storage;
      report({
        at,
        messageId: isDefault ? "default" : "setting",
        data: { sdk: setting.sdk, store, instead: setting.instead },
      });
    }
  },
});
