import rule from "../../../src/rules/token-storage/token-no-browser-storage.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

const STRICT = [{ strict: true }];

/** A case in which one token is put into a store. */
function stored(code: string, at: At, store = "localStorage"): InvalidCase {
  return { code, errors: [{ messageId: "stored", at, data: { store } }] };
}

function setting(code: string, at: At, options?: readonly unknown[]): InvalidCase {
  return { code, ...(options && { options }), errors: [{ messageId: "setting", at }] };
}

runRuleCases("token-no-browser-storage", rule, "ts", {
  valid: [
    // No token.
    'localStorage.setItem("theme", theme); localStorage.lang = "de"; sessionStorage["tab"] = String(2);',
    'const AUTO_SSO_ATTEMPTED_KEY = "auto_sso"; sessionStorage.setItem(AUTO_SSO_ATTEMPTED_KEY, "1");',
    'localStorage.setItem("hasToken", "true"); localStorage.setItem("token", "1");',
    'localStorage.setItem("token", String(Boolean(1) === true)); localStorage.setItem("token", !!token);',
    'localStorage.setItem("access_token_expires_at", String(expiresAt)); localStorage.setItem("tokenExpiry", exp);',
    'localStorage.setItem("csrf_token", csrf); sessionStorage.setItem("xsrfToken", value);',
    'localStorage.setItem("token_type", "bearer"); localStorage.setItem("maxTokens", "4096");',
    'localStorage.setItem("designTokens", JSON.stringify(tokens)); localStorage.setItem("selectedToken", token);',
    'localStorage.setItem("nextPageToken", cursor); localStorage.setItem("fcmToken", pushToken);',
    // Taken away, read.
    'localStorage.removeItem("token"); localStorage.setItem("token", ""); localStorage.token = null;',
    'const token = localStorage.getItem("accessToken"); const other = localStorage.accessToken;',
    'delete localStorage.token;',
    'localStorage.setItem("accessTokenRequested", value); localStorage.setItem("hint", authTokenKey);',
    'const pages = await caches.open("v1"); await pages.put("/token", response);',
    // Not the page's store.
    'function save(localStorage, accessToken) { localStorage.setItem("accessToken", accessToken); }',
    'import { localStorage } from "./storage.ts"; localStorage.setItem("token", token);',
    'const sessionStorage = new Map(); sessionStorage.setItem("token", token);',
    'import { storage } from "./secure.ts"; storage.setItem("access_token", accessToken);',
    'this.localStorage.setItem("token", token); window.myStorage.setItem("token", token);',
    'const cache = new LRUCache(); cache.put("token", token);',
    'await db.put("tokens", accessToken);',
    'repository.transaction("a").objectStore("tokens").put(accessToken);',
    'import { set } from "lodash"; set(object, "token", accessToken);',
    'import { set } from "./idb-keyval.ts"; set("accessToken", accessToken);',
    // Not known, or no longer the token.
    'localStorage.setItem(key, value); localStorage.setItem(...entry); localStorage[key] = value;',
    'localStorage.setItem("token", await encrypt(accessToken)); localStorage.setItem("last", accessToken.length);',
    'localStorage.setItem("user", JSON.stringify({ name, isTokenValid, token: null }));',
    'localStorage.setItem("coin", JSON.stringify({ token: "ETH" }));',
    'localStorage.setItem("claims", JSON.stringify(decodeAccessToken(accessToken)));',
    'localStorage.setItem("search", token);',
    'const cache = await caches.open("v1"); await cache.put(event.request, response.clone());',
    'const data = await (await fetch("/api/tokens-of-design")).json(); localStorage.setItem("d", JSON.stringify(data));',
    // Cookies: not a credential, not by a script, taken away.
    'document.cookie = "theme=dark"; document.cookie = "token=; Max-Age=0";',
    'document.cookie = `oauth_state=${state}; Secure`; document.cookie = `csrf_token=${token}`;',
    'import Cookies from "js-cookie"; Cookies.set("consent", "yes"); Cookies.remove("token");',
    'import Cookies from "js-cookie"; Cookies.set("remember", checked); Cookies.set("login", user.name);',
    'import { cookies } from "next/headers"; (await cookies()).set("token", token, { httpOnly: true });',
    'import { useCookie } from "#imports"; const token = useCookie("token", { httpOnly: true }); token.value = accessToken;',
    'import { setCookie } from "cookies-next"; setCookie("token", accessToken, { req, res }); setCookie("token", accessToken, options);',
    'import nookies from "nookies"; nookies.set({ res }, "token", accessToken); nookies.set(ctx, "token", accessToken, { httpOnly: true }); nookies.destroy(null, "token");',
    'import { useCookies } from "react-cookie"; const [, setCookie, removeCookie] = useCookies(); setCookie("theme", theme); removeCookie("token");',
    { code: 'document.cookie = `token=${value}`;', settings: { cookies: { other: ["token"] } } },
    // Persisted state.
    'import { persist } from "zustand/middleware"; persist(() => ({ theme: "dark", setToken: (t) => {} }), { name: "ui" });',
    `import { persist } from "zustand/middleware";
persist(() => ({ token: null, theme: "" }), { name: "auth", partialize: (state) => ({ theme: state.theme }) });`,
    'import { persist } from "zustand/middleware"; persist(() => ({ token: null }), { name: "auth", storage: secure });',
    'import { persist } from "./store.ts"; persist(() => ({ token: null }), { name: "auth" });',
    'import { persist } from "zustand/middleware"; persist(() => ({ token: null }), { name: "auth", ...options });',
    `import storage from "redux-persist/lib/storage"; import { persistReducer } from "redux-persist";
persistReducer({ key: "root", storage, whitelist: ["theme"] }, reducer);`,
    // SDKs.
    'import { createAuth0Client } from "@auth0/auth0-spa-js"; createAuth0Client({ domain, cacheLocation: "memory" });',
    'import { createAuth0Client } from "./auth.ts"; createAuth0Client({ cacheLocation: "localstorage" });',
    'import { Auth0Client } from "@auth0/auth0-spa-js"; new Auth0Client({ cacheLocation: import.meta.env.CACHE });',
    'import { PublicClientApplication } from "@azure/msal-browser"; new PublicClientApplication({ cache: { cacheLocation: "memoryStorage" } });',
    'import { PublicClientApplication } from "@azure/msal-browser"; new PublicClientApplication({ cache: { cacheLocation: "sessionStorage" } });',
    'import { UserManager, WebStorageStateStore } from "oidc-client-ts"; new UserManager({ stateStore: new WebStorageStateStore({ store: localStorage }) });',
    'import { OktaAuth } from "@okta/okta-auth-js"; new OktaAuth({ tokenManager: { storage: "memory" } });',
    '"use client"; import { createClient } from "@supabase/supabase-js"; createClient(url, key);',
    'import { setPersistence, browserLocalPersistence } from "firebase/auth"; setPersistence(auth, browserLocalPersistence);',
    {
      code: 'import { createClient } from "@supabase/supabase-js"; export const admin = createClient(url, key);',
      options: STRICT,
    },
    {
      code: '"use client"; import { createClient } from "@supabase/supabase-js"; createClient(url, key, { auth: { persistSession: false } });',
      options: STRICT,
    },
    {
      code: '"use client"; import { createClient } from "@supabase/supabase-js"; createClient(url, key, options);',
      options: STRICT,
    },
    {
      code: 'import { setPersistence, inMemoryPersistence } from "firebase/auth"; setPersistence(auth, inMemoryPersistence);',
      options: STRICT,
    },
    {
      syntax: "tsx",
      code: 'import { Auth0Provider } from "@auth0/auth0-react"; const a = <Auth0Provider cacheLocation="memory" />;',
    },
    {
      syntax: "tsx",
      code: 'import { Auth0Provider } from "./provider.tsx"; const a = <Auth0Provider cacheLocation="localstorage" />;',
    },
  ],
  invalid: [
    // Spellings of web storage.
    stored('localStorage.setItem("token", response.data.value);', '"token"'),
    stored("window.localStorage.setItem('access_token', value);", "'access_token'"),
    stored('globalThis.localStorage["setItem"]("jwt", value);', '"jwt"'),
    stored('self.sessionStorage.setItem("refreshToken", value);', '"refreshToken"', "sessionStorage"),
    stored('window["localStorage"].setItem(`auth.token.v2`, value);', "`auth.token.v2`"),
    stored("localStorage.accessToken = value;", "accessToken"),
    stored('localStorage["id_token"] = value;', '"id_token"'),
    stored("window.sessionStorage.token ??= value;", "token", "sessionStorage"),
    stored('const store = window.localStorage; store.setItem("token", value);', '"token"'),
    stored('const { localStorage: s } = window; s.setItem("token", value);', '"token"'),
    stored('const { setItem } = localStorage; setItem("token", value);', '"token"'),
    stored('const save = localStorage.setItem.bind(localStorage); save("token", value);', '"token"'),
    stored('const method = "setItem"; localStorage[method]("token", value);', '"token"'),
    stored(
      'const storage = typeof window === "undefined" ? null : window.localStorage; storage?.setItem("token", value);',
      '"token"',
    ),
    stored('(globalThis as any).localStorage!.setItem("token", value);', '"token"'),
    // What the key says.
    stored('const KEY = "access" + "Token"; localStorage.setItem(KEY, value);', ["KEY", 2]),
    stored('import { TOKEN_STORAGE_KEY } from "./keys.ts"; localStorage.setItem(TOKEN_STORAGE_KEY, value);', [
      "TOKEN_STORAGE_KEY",
      2,
    ]),
    stored('import { KEYS } from "./keys.ts"; localStorage.setItem(KEYS.REFRESH_TOKEN, value);', "KEYS.REFRESH_TOKEN"),
    stored("localStorage.setItem(`${prefix}:access_token`, value);", "`${prefix}:access_token`"),
    stored('localStorage.setItem(prefix + ".token", value);', 'prefix + ".token"'),
    // What the value says: a harmless key does not help.
    stored('localStorage.setItem("t", accessToken);', "accessToken"),
    stored('localStorage.setItem("a", response.access_token);', "response.access_token"),
    stored('const { id_token: value } = await login(); localStorage.setItem("a", value);', ["value", 2]),
    stored('const first = body.refresh_token; const second = first; localStorage.setItem("a", second);', ["second", 2]),
    stored('localStorage.setItem("session", JSON.stringify({ user, accessToken }));', "JSON.stringify({ user, accessToken })"),
    stored('localStorage.setItem("auth", JSON.stringify({ token: data.token, user }));', "JSON.stringify({ token: data.token, user })"),
    stored('localStorage.setItem("auth", `Bearer ${value}`);', "`Bearer ${value}`"),
    stored('localStorage.setItem("a", await auth0.getAccessTokenSilently());', "await auth0.getAccessTokenSilently()"),
    stored('import jwt from "jsonwebtoken"; localStorage.setItem("a", jwt.sign(user, key));', "jwt.sign(user, key)"),
    stored(
      'import { SignJWT } from "jose"; const made = await new SignJWT(claims).setIssuedAt().sign(key); localStorage.setItem("a", made);',
      ["made", 2],
    ),
    stored(
      'const response = await fetch(`${issuer}/oauth/token`, { method: "POST", body }); const data = await response.json(); localStorage.setItem("auth", JSON.stringify(data));',
      "JSON.stringify(data)",
    ),
    stored(
      'import axios from "axios"; const { data } = await axios.post(base + "/oauth2/v1/token", body); sessionStorage.setItem("auth", JSON.stringify(data));',
      "JSON.stringify(data)",
      "sessionStorage",
    ),
    stored(
      'import * as client from "openid-client"; const set = await client.authorizationCodeGrant(config, url); localStorage.auth = JSON.stringify(set);',
      "JSON.stringify(set)",
    ),
    stored('localStorage.setItem("a", user ? accessToken : "");', 'user ? accessToken : ""'),
    // Other stores.
    stored('import { set } from "idb-keyval"; await set("accessToken", value);', '"accessToken"', "IndexedDB"),
    stored('const idb = require("idb-keyval"); idb.set("t", accessToken);', "accessToken", "IndexedDB"),
    stored('import { setMany } from "idb-keyval"; setMany([["theme", "dark"], ["jwt", value]]);', '"jwt"', "IndexedDB"),
    stored('import localforage from "localforage"; localforage.setItem("token", value);', '"token"', "IndexedDB"),
    stored(
      'import localforage from "localforage"; const store = localforage.createInstance({ name: "a" }); store.setItem("token", value);',
      '"token"',
      "IndexedDB",
    ),
    stored(
      'import { openDB } from "idb"; const db = await openDB("app", 1); await db.put("keyval", value, "access_token");',
      '"access_token"',
      "IndexedDB",
    ),
    stored(
      'import { openDB } from "idb"; const db = await openDB("app", 1); await db.transaction("a", "readwrite").store.put({ accessToken });',
      "{ accessToken }",
      "IndexedDB",
    ),
    stored(
      'import Dexie from "dexie"; const db = new Dexie("app"); db.sessions.put({ id: 1, refreshToken });',
      "{ id: 1, refreshToken }",
      "IndexedDB",
    ),
    stored(
      `const request = indexedDB.open("app");
request.onsuccess = () => {
  const tx = request.result.transaction("auth", "readwrite");
  tx.objectStore("auth").put(value, "token");
};`,
      '"token"',
      "IndexedDB",
    ),
    stored(
      'const cache = await caches.open("v1"); await cache.put("/session", new Response(accessToken));',
      "new Response(accessToken)",
      "Cache Storage",
    ),
    // Cookies that scripts write.
    { code: "document.cookie = `token=${value}; Secure; SameSite=Strict`;", errors: [{ messageId: "cookie", at: "token" }] },
    { code: 'window.document.cookie = "ab=" + accessToken;', errors: [{ messageId: "cookie", at: "ab" }] },
    {
      code: 'import Cookies from "js-cookie"; Cookies.set("access_token", value, { secure: true });',
      errors: [{ messageId: "cookie", at: '"access_token"' }],
    },
    {
      code: 'import Cookies from "js-cookie"; Cookies.set("t", accessToken);',
      errors: [{ messageId: "cookie", at: '"t"' }],
    },
    {
      code: 'import Cookies from "universal-cookie"; new Cookies(null, { path: "/" }).set("token", accessToken);',
      errors: [{ messageId: "cookie", at: '"token"' }],
    },
    {
      code: 'import { useCookies } from "react-cookie"; const [, setCookie] = useCookies(["token"]); setCookie("token", accessToken);',
      errors: [{ messageId: "cookie", at: ['"token"', 2] }],
    },
    {
      code: 'import { setCookie } from "cookies-next"; setCookie("token", accessToken, { maxAge: 60 });',
      errors: [{ messageId: "cookie", at: '"token"' }],
    },
    {
      code: 'const nookies = require("nookies"); nookies.set(null, "token", accessToken);',
      errors: [{ messageId: "cookie", at: '"token"' }],
    },
    {
      code: 'document.cookie = "PHPSESSID=" + value;',
      errors: [{ messageId: "cookie", at: "PHPSESSID" }],
    },
    {
      code: 'document.cookie = `bearing=${value}`;',
      settings: { cookies: { credential: ["bearing"] } },
      errors: [{ messageId: "cookie", at: "bearing" }],
    },
    // Persisted state.
    {
      code: 'import { persist } from "zustand/middleware"; persist((set) => ({ token: null, setToken: (token) => set({ token }) }), { name: "auth" });',
      errors: [{ messageId: "persisted", at: ["token", 1], data: { store: "localStorage" } }],
    },
    {
      code: `import { persist, createJSONStorage } from "zustand/middleware";
import { immer } from "zustand/middleware/immer";
persist(immer(() => ({ accessToken: "" })), { name: "auth", storage: createJSONStorage(() => sessionStorage) });`,
      errors: [{ messageId: "persisted", at: "accessToken", data: { store: "sessionStorage" } }],
    },
    {
      code: `import { persist } from "zustand/middleware";
persist(creator, { name: "auth", partialize: (state) => ({ refreshToken: state.refreshToken }) });`,
      errors: [{ messageId: "persisted", at: ["refreshToken", 1], data: { store: "localStorage" } }],
    },
    {
      code: `import storage from "redux-persist/lib/storage"; import { persistReducer } from "redux-persist";
persistReducer({ key: "auth", storage, whitelist: ["user", "token"] }, reducer);`,
      errors: [{ messageId: "persisted", at: '"token"', data: { store: "localStorage" } }],
    },
    // SDKs that are told to.
    setting('import { createAuth0Client } from "@auth0/auth0-spa-js"; createAuth0Client({ domain, cacheLocation: "localstorage" });', '"localstorage"'),
    setting('const { Auth0Client } = require("@auth0/auth0-spa-js"); const options = { cacheLocation: "localstorage" }; new Auth0Client(options);', '"localstorage"'),
    setting('import { Auth0Client, LocalStorageCache } from "@auth0/auth0-spa-js"; new Auth0Client({ cache: new LocalStorageCache() });', "new LocalStorageCache()"),
    {
      syntax: "tsx",
      code: 'import { Auth0Provider } from "@auth0/auth0-react"; const a = <Auth0Provider domain={d} cacheLocation="localstorage" />;',
      errors: [{ messageId: "setting", at: '"localstorage"', data: { sdk: "Auth0", store: "localStorage", instead: 'Leave `cacheLocation` at its default, `"memory"`' } }],
    },
    {
      syntax: "tsx",
      code: 'import { Auth0Provider as Provider } from "@auth0/auth0-react"; const a = <Provider cacheLocation={"localstorage"}>x</Provider>;',
      errors: [{ messageId: "setting", at: '"localstorage"' }],
    },
    setting('import { UserManager, WebStorageStateStore } from "oidc-client-ts"; new UserManager({ userStore: new WebStorageStateStore({ store: window.localStorage }) });', "window.localStorage"),
    setting('import { PublicClientApplication } from "@azure/msal-browser"; new PublicClientApplication({ auth, cache: { cacheLocation: "localStorage" } });', '"localStorage"'),
    setting('import { type Configuration, BrowserCacheLocation } from "@azure/msal-browser"; export const config: Configuration = { auth, cache: { cacheLocation: BrowserCacheLocation.LocalStorage } };', "BrowserCacheLocation.LocalStorage"),
    setting('import { PublicClientApplication } from "@azure/msal-browser"; new PublicClientApplication({ cache: { cacheLocation: "sessionStorage" } });', '"sessionStorage"', STRICT),
    setting('import { OktaAuth } from "@okta/okta-auth-js"; new OktaAuth({ tokenManager: { storage: "localStorage" } });', '"localStorage"'),
    setting('import OktaAuth from "@okta/okta-auth-js"; new OktaAuth({ storageManager: { token: { storageType: "cookie" } } });', '"cookie"'),
    setting('import { createClient } from "@supabase/supabase-js"; createClient(url, key, { auth: { storage: window.localStorage } });', "window.localStorage"),
    setting('import { cognitoUserPoolsTokenProvider } from "aws-amplify/auth/cognito"; import { CookieStorage } from "aws-amplify/utils"; cognitoUserPoolsTokenProvider.setKeyValueStorage(new CookieStorage());', "new CookieStorage()"),
    setting('import { CognitoUserPool } from "amazon-cognito-identity-js"; new CognitoUserPool({ UserPoolId, Storage: localStorage });', "localStorage"),
    setting('import { OAuthService } from "angular-oauth2-oidc"; class A { constructor(private oauth: OAuthService) { this.oauth.setStorage(localStorage); } }', "localStorage"),
    setting('import { initializeAuth, indexedDBLocalPersistence } from "firebase/auth"; initializeAuth(app, { persistence: [indexedDBLocalPersistence] });', ["indexedDBLocalPersistence", 2], STRICT),
    // SDKs that do it by themselves.
    {
      code: '"use client"; import { createClient } from "@supabase/supabase-js"; createClient(url, key);',
      options: STRICT,
      errors: [{ messageId: "default", at: ["createClient", 2] }],
    },
    {
      code: 'import { createBrowserClient } from "@supabase/ssr"; createBrowserClient(url, key);',
      options: STRICT,
      errors: [{ messageId: "default", at: ["createBrowserClient", 2] }],
    },
    {
      syntax: "vue",
      code: '<script setup lang="ts">\nimport { createClient } from "@supabase/supabase-js";\nconst supabase = createClient(url, key);\nlocalStorage.setItem("token", value);\n</script>',
      options: STRICT,
      errors: [
        { messageId: "default", at: ["createClient", 2] },
        { messageId: "stored", at: '"token"' },
      ],
    },
  ],
});
