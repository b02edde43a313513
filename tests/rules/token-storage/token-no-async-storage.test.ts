import rule from "../../../src/rules/token-storage/token-no-async-storage.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

const IMPORT = 'import AsyncStorage from "@react-native-async-storage/async-storage";';

function stored(code: string, at: At, store = "AsyncStorage"): InvalidCase {
  return { code, errors: [{ messageId: "stored", at, data: { store } }] };
}

runRuleCases("token-no-async-storage", rule, "ts", {
  valid: [
    `${IMPORT} AsyncStorage.setItem("theme", theme);`,
    `${IMPORT} AsyncStorage.setItem("hasToken", "true"); AsyncStorage.setItem("token", "");`,
    `${IMPORT} AsyncStorage.setItem("tokenExpiry", String(exp)); AsyncStorage.setItem("pushToken", token);`,
    `${IMPORT} AsyncStorage.removeItem("token"); AsyncStorage.getItem("accessToken");`,
    `${IMPORT} AsyncStorage.multiSet([["theme", "dark"], ["lang", lang]]); AsyncStorage.multiSet(pairs);`,
    `${IMPORT} AsyncStorage.setItem(key, value); AsyncStorage.setItem(...entry);`,
    `${IMPORT} AsyncStorage.setItem("accessToken", await encrypt(accessToken));`,
    'import AsyncStorage from "./storage.ts"; AsyncStorage.setItem("token", token);',
    "function save(AsyncStorage, accessToken) { AsyncStorage.setItem('accessToken', accessToken); }",
    'import * as SecureStore from "expo-secure-store"; import AsyncStorage from "./a.ts"; SecureStore.setItemAsync("token", token);',
    'import { MMKV } from "react-native-mmkv"; new MMKV({ id: "a", encryptionKey: key }).set("token", token);',
    'import { MMKV } from "react-native-mmkv"; const s = new MMKV(); s.recrypt(key); s.set("accessToken", accessToken);',
    'import { MMKV } from "react-native-mmkv"; const s = new MMKV(options); s.set("accessToken", accessToken);',
    'import { MMKV } from "react-native-mmkv"; const s = new MMKV({ ...options }); s.set("accessToken", accessToken);',
    'import { MMKV } from "react-native-mmkv"; const s = new MMKV(); s.set("theme", "dark"); s.set("token", true);',
    'import { createMMKV } from "react-native-mmkv"; createMMKV({ encryptionKey }).set("jwt", jwt);',
    // The rule for pages.
    'import "react-native-mmkv"; localStorage.setItem("token", value);',
    `${IMPORT} import { createClient } from "@supabase/supabase-js"; createClient(url, key, { auth: { storage: LargeSecureStore } });`,
    `${IMPORT} import { createClient } from "@supabase/supabase-js"; createClient(url, key, { auth: { storage: AsyncStorage, persistSession: false } });`,
    `${IMPORT} import { initializeAuth, getReactNativePersistence } from "firebase/auth"; initializeAuth(app, { persistence: getReactNativePersistence(AsyncStorage) });`,
    `${IMPORT} import { persistReducer } from "redux-persist"; persistReducer({ key: "a", storage: AsyncStorage, whitelist: ["theme"] }, reducer);`,
    `${IMPORT} import { persistReducer } from "redux-persist"; persistReducer({ key: "a", storage: AsyncStorage, blacklist: ["token"] }, reducer);`,
  ],
  invalid: [
    stored(`${IMPORT} await AsyncStorage.setItem("token", value);`, '"token"'),
    stored('import AsyncStorage from "@react-native-community/async-storage"; AsyncStorage.setItem("@app/accessToken", value);', '"@app/accessToken"'),
    stored('import { AsyncStorage } from "react-native"; AsyncStorage.setItem("jwt", value);', '"jwt"'),
    stored('const AsyncStorage = require("@react-native-async-storage/async-storage").default; AsyncStorage.setItem("t", accessToken);', "accessToken"),
    stored(`${IMPORT} AsyncStorage.multiSet([["theme", "dark"], ["refresh_token", value]]);`, '"refresh_token"'),
    stored(`${IMPORT} AsyncStorage.mergeItem("auth", JSON.stringify({ idToken }));`, "JSON.stringify({ idToken })"),
    stored(`${IMPORT} AsyncStorage.multiMerge([["auth", JSON.stringify({ idToken })]]);`, "JSON.stringify({ idToken })"),
    stored(`${IMPORT} import { KEYS } from "./keys.ts"; AsyncStorage.setItem(KEYS.ACCESS_TOKEN, value);`, "KEYS.ACCESS_TOKEN"),
    stored(`${IMPORT} const { setItem } = AsyncStorage; setItem("session_token", value);`, '"session_token"'),
    stored('import { createAsyncStorage } from "@react-native-async-storage/async-storage"; const AsyncStorage = createAsyncStorage("app"); AsyncStorage.setItem("token", value);', '"token"'),
    stored('import { createAsyncStorage } from "@react-native-async-storage/async-storage"; const storage = createAsyncStorage("app"); storage.setMany({ theme: "dark", authToken: value });', "authToken"),
    stored('import { MMKV } from "react-native-mmkv"; const storage = new MMKV(); storage.set("token", value);', '"token"', "MMKV without an encryption key"),
    stored('import { MMKV } from "react-native-mmkv"; export const storage = new MMKV({ id: "user" }); storage.set("a", response.access_token);', "response.access_token", "MMKV without an encryption key"),
    stored('import { createMMKV } from "react-native-mmkv"; createMMKV().set("jwt", value);', '"jwt"', "MMKV without an encryption key"),
    stored('import Storage from "@react-native-async-storage/async-storage"; Storage.setItem("jwt", value);', '"jwt"'),
    {
      code: `${IMPORT} import { create } from "zustand"; import { persist, createJSONStorage } from "zustand/middleware";
export const useAuth = create(persist(() => ({ token: null }), { name: "auth", storage: createJSONStorage(() => AsyncStorage) }));`,
      errors: [{ messageId: "persisted", at: "token" }],
    },
    {
      code: `${IMPORT} import { persistReducer } from "redux-persist"; persistReducer({ key: "a", storage: AsyncStorage, whitelist: ["token"] }, reducer);`,
      errors: [{ messageId: "persisted", at: '"token"' }],
    },
    {
      code: `${IMPORT} import { createClient } from "@supabase/supabase-js"; createClient(url, key, { auth: { storage: AsyncStorage, autoRefreshToken: true, persistSession: true } });`,
      errors: [{ messageId: "setting", at: ["AsyncStorage", 2], data: { sdk: "Supabase" } }],
    },
    {
      code: `${IMPORT} import { initializeAuth, getReactNativePersistence } from "firebase/auth"; initializeAuth(app, { persistence: getReactNativePersistence(AsyncStorage) });`,
      options: [{ strict: true }],
      errors: [{ messageId: "setting", at: ["AsyncStorage", 2], data: { sdk: "Firebase" } }],
    },
  ],
});
