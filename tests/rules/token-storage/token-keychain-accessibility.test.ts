import rule from "../../../src/rules/token-storage/token-keychain-accessibility.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

const STRICT = [{ strict: true }];
const EXPO = 'import * as SecureStore from "expo-secure-store";';
const KEYCHAIN = 'import * as Keychain from "react-native-keychain";';

/** A case whose accessibility is weak, with the whole text after the suggestion, if there is one. */
function weak(code: string, at: At, output?: string): InvalidCase {
  return {
    code,
    errors: [{ messageId: "weak", at, ...(output && { suggestions: [{ messageId: "bind", output }] }) }],
  };
}

function byDefault(code: string, at: At, output?: string): InvalidCase {
  return {
    code,
    options: STRICT,
    errors: [{ messageId: "default", at, ...(output && { suggestions: [{ messageId: "bind", output }] }) }],
  };
}

runRuleCases("token-keychain-accessibility", rule, "ts", {
  valid: [
    `${EXPO} SecureStore.setItemAsync(k, v, { keychainAccessible: SecureStore.WHEN_UNLOCKED_THIS_DEVICE_ONLY });`,
    `${EXPO} SecureStore.setItem(k, v, { keychainAccessible: SecureStore.WHEN_PASSCODE_SET_THIS_DEVICE_ONLY });`,
    `${KEYCHAIN} Keychain.setGenericPassword(u, p, { accessible: Keychain.ACCESSIBLE.WHEN_UNLOCKED_THIS_DEVICE_ONLY });`,
    `${KEYCHAIN} Keychain.setGenericPassword(u, p, { accessible: "AccessibleWhenPasscodeSetThisDeviceOnly" as never });`,
    // The library's default is not the program's word.
    `${EXPO} SecureStore.setItemAsync(k, v);`,
    `${KEYCHAIN} Keychain.setGenericPassword(u, p, { service: "app" });`,
    // Not known.
    { code: `${EXPO} SecureStore.setItemAsync(k, v, options);`, options: STRICT },
    { code: `${EXPO} SecureStore.setItemAsync(k, v, { ...options }); SecureStore.setItemAsync(...entry);`, options: STRICT },
    { code: `${EXPO} SecureStore.setItemAsync(k, v, { keychainAccessible: level });`, options: STRICT },
    { code: `${KEYCHAIN} Keychain.setInternetCredentials(s, u, p, { accessible: LEVELS[name] });`, options: STRICT },
    { code: `${KEYCHAIN} import { LEVEL } from "./level.ts"; Keychain.setGenericPassword(u, p, { accessible: LEVEL });`, options: STRICT },
    // Not a write, or not the library's.
    { code: `${EXPO} SecureStore.getItemAsync(k); SecureStore.deleteItemAsync(k);`, options: STRICT },
    { code: `${KEYCHAIN} Keychain.getGenericPassword({ service: "a" }); Keychain.resetGenericPassword();`, options: STRICT },
    { code: 'import * as SecureStore from "./store.ts"; SecureStore.setItemAsync(k, v, { keychainAccessible: SecureStore.ALWAYS });', options: STRICT },
    { code: 'import "expo-secure-store"; localStorage.setItem("a", "b"); store.setItemAsync(k, v);', options: STRICT },
    { code: 'import SInfo from "react-native-sensitive-info"; SInfo.setItem(k, v, { sharedPreferencesName: "a" });', options: STRICT },
  ],
  invalid: [
    weak(
      `${EXPO} await SecureStore.setItemAsync("token", v, { keychainAccessible: SecureStore.AFTER_FIRST_UNLOCK });`,
      "SecureStore.AFTER_FIRST_UNLOCK",
      `${EXPO} await SecureStore.setItemAsync("token", v, { keychainAccessible: SecureStore.WHEN_UNLOCKED_THIS_DEVICE_ONLY });`,
    ),
    weak(
      `${EXPO} SecureStore.setItem("token", v, { keychainAccessible: SecureStore.WHEN_UNLOCKED /* why */ });`,
      "SecureStore.WHEN_UNLOCKED",
      `${EXPO} SecureStore.setItem("token", v, { keychainAccessible: SecureStore.WHEN_UNLOCKED_THIS_DEVICE_ONLY /* why */ });`,
    ),
    weak(
      'import { setItemAsync, ALWAYS } from "expo-secure-store"; setItemAsync("token", v, { keychainAccessible: ALWAYS });',
      ["ALWAYS", 2],
    ),
    weak(
      'const SecureStore = require("expo-secure-store"); SecureStore.setItemAsync("a", v, { keychainAccessible: SecureStore.ALWAYS_THIS_DEVICE_ONLY });',
      "SecureStore.ALWAYS_THIS_DEVICE_ONLY",
      'const SecureStore = require("expo-secure-store"); SecureStore.setItemAsync("a", v, { keychainAccessible: SecureStore.WHEN_UNLOCKED_THIS_DEVICE_ONLY });',
    ),
    weak(
      `${EXPO} const options = { keychainAccessible: SecureStore.WHEN_UNLOCKED }; SecureStore.setItemAsync("a", v, options); SecureStore.getItemAsync("a", options);`,
      "SecureStore.WHEN_UNLOCKED",
    ),
    weak(
      `${KEYCHAIN} Keychain.setGenericPassword(u, p, { accessible: Keychain.ACCESSIBLE.WHEN_UNLOCKED });`,
      "Keychain.ACCESSIBLE.WHEN_UNLOCKED",
      `${KEYCHAIN} Keychain.setGenericPassword(u, p, { accessible: Keychain.ACCESSIBLE.WHEN_UNLOCKED_THIS_DEVICE_ONLY });`,
    ),
    weak(
      'import Keychain, { ACCESSIBLE } from "react-native-keychain"; Keychain.setInternetCredentials(s, u, p, { accessible: ACCESSIBLE.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY });',
      "ACCESSIBLE.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY",
      'import Keychain, { ACCESSIBLE } from "react-native-keychain"; Keychain.setInternetCredentials(s, u, p, { accessible: ACCESSIBLE.WHEN_UNLOCKED_THIS_DEVICE_ONLY });',
    ),
    weak(
      `${KEYCHAIN} Keychain.setGenericPassword(u, p, { accessible: 'AccessibleAlways' });`,
      "'AccessibleAlways'",
      `${KEYCHAIN} Keychain.setGenericPassword(u, p, { accessible: 'AccessibleWhenUnlockedThisDeviceOnly' });`,
    ),
    weak(
      'import SInfo from "react-native-sensitive-info"; SInfo.setItem(k, v, { kSecAttrAccessible: "kSecAttrAccessibleAfterFirstUnlock" });',
      '"kSecAttrAccessibleAfterFirstUnlock"',
      'import SInfo from "react-native-sensitive-info"; SInfo.setItem(k, v, { kSecAttrAccessible: "kSecAttrAccessibleWhenUnlockedThisDeviceOnly" });',
    ),
    // The library's default.
    byDefault(
      `${EXPO} SecureStore.setItemAsync("token", v);`,
      "SecureStore.setItemAsync",
      `${EXPO} SecureStore.setItemAsync("token", v, { keychainAccessible: SecureStore.WHEN_UNLOCKED_THIS_DEVICE_ONLY });`,
    ),
    byDefault(
      `${KEYCHAIN}\nKeychain.setGenericPassword(u, p, {\n  service: "app", // ours\n});`,
      "Keychain.setGenericPassword",
      `${KEYCHAIN}\nKeychain.setGenericPassword(u, p, {\n  service: "app", // ours\n  accessible: Keychain.ACCESSIBLE.WHEN_UNLOCKED_THIS_DEVICE_ONLY,\n});`,
    ),
    byDefault(
      `${KEYCHAIN} Keychain.setInternetCredentials(s, u, p, {});`,
      "Keychain.setInternetCredentials",
      `${KEYCHAIN} Keychain.setInternetCredentials(s, u, p, { accessible: Keychain.ACCESSIBLE.WHEN_UNLOCKED_THIS_DEVICE_ONLY });`,
    ),
    byDefault('import { setItemAsync } from "expo-secure-store"; setItemAsync("token", v);', ["setItemAsync", 2]),
  ],
});
