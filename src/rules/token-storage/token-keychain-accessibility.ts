import { createRule } from "../../kit/create-rule.ts";
import { WEAK_ACCESSIBILITY } from "../../libraries/storage/keychains.ts";
import { keychainWrites } from "../../models/storage/keychain-writes.ts";

interface Options {
  readonly strict: boolean;
}

export default createRule<"weak" | "default" | "bind", [Options]>({
  name: "token-keychain-accessibility",
  document: "auth-patterns",
  section: "Token Storage on Client",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require keychain entries to be readable on this device alone, and only while it is unlocked",
  references: ["Apple, kSecAttrAccessibleWhenUnlockedThisDeviceOnly", "OWASP MASTG, Keychain Services"],
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        strict: {
          type: "boolean",
          description: "Report writes too that leave the accessibility to the library's weaker default.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false }],
  strictOptions: [{ strict: true }],
  messages: {
    weak: "{{accessibility}} lets this keychain entry be read while the device is locked, or go along in a backup to another one. Use WHEN_UNLOCKED_THIS_DEVICE_ONLY.",
    default:
      "Without `{{option}}` {{module}} asks for {{accessibility}}, which does not bind this entry to the unlocked device. Use WHEN_UNLOCKED_THIS_DEVICE_ONLY.",
    bind: "Use WHEN_UNLOCKED_THIS_DEVICE_ONLY: entries are written anew, and background tasks cannot read them while the device is locked.",
  },
  mentions: ["expo-secure-store", "react-native-keychain", "react-native-sensitive-info"],
  check({ sourceCode, report }, [{ strict }]) {
    for (const { keychain, accessibility, at, isDefault, bind } of keychainWrites(sourceCode)) {
      if (!WEAK_ACCESSIBILITY.has(accessibility) || (isDefault && !strict)) continue;
      report({
        at,
        messageId: isDefault ? "default" : "weak",
        data: { accessibility, option: keychain.option, module: keychain.module },
        suggest: [{ messageId: "bind", edits: bind }],
      });
    }
  },
});
