import { imported, type Source } from "../cookies/source.ts";

/** A way to put something into the keychain of a device. */
export interface KeychainRow {
  readonly module: string;
  /** The function that writes. */
  readonly callee: Source;
  /** The argument (from 0) that takes the options, and the option for the accessibility. */
  readonly optionsArgument: number;
  readonly option: string;
  /** The names before an accessibility's own: `ACCESSIBLE` in `Keychain.ACCESSIBLE.WHEN_UNLOCKED`. */
  readonly group: readonly string[];
  /** What the library asks for where nothing is said, `null` where versions differ. */
  readonly fallback: string | null;
}

const EXPO = {
  module: "expo-secure-store",
  optionsArgument: 2,
  option: "keychainAccessible",
  group: [],
  fallback: "WHEN_UNLOCKED",
} as const;

const REACT_NATIVE = {
  module: "react-native-keychain",
  option: "accessible",
  group: ["ACCESSIBLE"],
  fallback: "AFTER_FIRST_UNLOCK",
} as const;

/**
 * Read from expo-secure-store 57, react-native-keychain 10 and react-native-sensitive-info 5; version 6 of
 * the last one has no such option.
 */
export const KEYCHAINS: readonly KeychainRow[] = [
  { ...EXPO, callee: imported("expo-secure-store", "setItemAsync") },
  { ...EXPO, callee: imported("expo-secure-store", "setItem") },
  { ...REACT_NATIVE, callee: imported("react-native-keychain", "setGenericPassword"), optionsArgument: 2 },
  { ...REACT_NATIVE, callee: imported("react-native-keychain", "setInternetCredentials"), optionsArgument: 3 },
  {
    module: "react-native-sensitive-info",
    callee: imported("react-native-sensitive-info", "setItem"),
    optionsArgument: 2,
    option: "kSecAttrAccessible",
    group: [],
    fallback: null,
  },
];

/** The accessibility that binds an entry to the unlocked device, in the words of Apple's constants. */
export const DEVICE_BOUND = "WHEN_UNLOCKED_THIS_DEVICE_ONLY";

/** What is weaker: readable while the device is locked, or taken along in a backup. */
export const WEAK_ACCESSIBILITY: ReadonlySet<string> = new Set([
  "AFTER_FIRST_UNLOCK",
  "AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY",
  "ALWAYS",
  "ALWAYS_THIS_DEVICE_ONLY",
  "WHEN_UNLOCKED",
]);
