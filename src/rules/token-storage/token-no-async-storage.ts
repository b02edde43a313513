import { createRule } from "../../kit/create-rule.ts";
import { persistedTokens } from "../../models/storage/persisted-state.ts";
import { sdkStorages } from "../../models/storage/sdk-storage.ts";
import { storedTokens } from "../../models/storage/stored-tokens.ts";

interface Options {
  readonly strict: boolean;
}

export default createRule<"stored" | "persisted" | "setting", [Options]>({
  name: "token-no-async-storage",
  document: "auth-patterns",
  section: "Token Storage on Client",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow tokens in the unencrypted storage of React Native apps",
  references: ["OWASP MASVS-STORAGE-1", "React Native, Security: Storing Sensitive Info"],
  schema: [
    {
      type: "object",
      properties: {
        strict: {
          type: "boolean",
          description: "Report Firebase's persistence over AsyncStorage too, which its makers recommend.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false }],
  strictOptions: [{ strict: true }],
  messages: {
    stored:
      "{{store}} keeps this token as plain text in the app's files, from where backups and rooted devices give it away. Use the keychain: expo-secure-store or react-native-keychain.",
    persisted:
      "This token is kept in {{store}} with the rest of the state, as plain text in the app's files. Leave it out of what is persisted, and keep it in the keychain.",
    setting:
      "This makes {{sdk}} keep its tokens in AsyncStorage, as plain text in the app's files. Give it a storage over expo-secure-store or react-native-keychain.",
  },
  mentions: ["async-storage", "AsyncStorage", "react-native-mmkv"],
  check({ sourceCode, report }, [{ strict }]) {
    for (const { write, at } of storedTokens(sourceCode)) {
      if (write.medium === "async") report({ at, messageId: "stored", data: { store: write.store } });
    }
    for (const { medium, name, at } of persistedTokens(sourceCode)) {
      if (medium === "async") report({ at, messageId: "persisted", data: { store: name } });
    }
    for (const { store, setting, at } of sdkStorages(sourceCode)) {
      if (store !== "AsyncStorage" || (setting.isPolicy && !strict)) continue;
      report({ at, messageId: "setting", data: { sdk: setting.sdk } });
    }
  },
});
