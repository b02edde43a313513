import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { either, imported, memberOf, typed } from "../cookies/source.ts";

/** Where an SDK keeps its tokens. */
export type TokenStore = "localStorage" | "sessionStorage" | "IndexedDB" | "a cookie that scripts can read" | "AsyncStorage";

/** A setting of an SDK that says where its tokens are kept. */
export interface SdkSetting extends ConfigurationPlace {
  readonly sdk: string;
  /** The keys that lead to the setting below the options; none where an argument is the setting. */
  readonly path: readonly string[];
  /** Values that name a store: texts, and the names of what the SDK exports. */
  readonly values: Readonly<Record<string, TokenStore>>;
  /** Exports that make what the setting takes of a store, their first argument. */
  readonly wrappers?: readonly string[];
  /** Members of the configuration that, when they are false, make the SDK keep nothing. */
  readonly offBy?: readonly string[];
  /** What the SDK does in a browser where the setting is not given, if that is to be said. */
  readonly absent?: TokenStore;
  /** The call alone says that the code is a page's. */
  readonly isBrowserOnly?: boolean;
  /** The SDK has no better place in the page; what it offers is a matter of policy. */
  readonly isPolicy?: boolean;
  /** What to write instead. */
  readonly instead: string;
}

const WEB_STORAGE: Readonly<Record<string, TokenStore>> = {
  localStorage: "localStorage",
  sessionStorage: "sessionStorage",
};

const AUTH0_MODULES = ["@auth0/auth0-spa-js", "@auth0/auth0-vue", "@auth0/auth0-angular", "@auth0/auth0-react"];
const AUTH0 = {
  sdk: "Auth0",
  path: ["cacheLocation"],
  values: { localstorage: "localStorage", LocalStorageCache: "localStorage" },
  instead: "Leave `cacheLocation` at its default, `\"memory\"`",
} as const;

const auth0Client = either(
  imported(AUTH0_MODULES, "Auth0Client"),
  imported(AUTH0_MODULES, "createAuth0Client"),
  imported(AUTH0_MODULES),
  imported(AUTH0_MODULES, "createAuth0"),
  imported(AUTH0_MODULES, "provideAuth0"),
  memberOf(imported(AUTH0_MODULES, "AuthModule"), "forRoot"),
  imported(AUTH0_MODULES, "AuthModule.forRoot"),
);

const MSAL_MODULES = ["@azure/msal-browser"];
const MSAL = {
  sdk: "MSAL",
  values: {
    ...WEB_STORAGE,
    "BrowserCacheLocation.LocalStorage": "localStorage",
    "BrowserCacheLocation.SessionStorage": "sessionStorage",
  },
  path: ["cache", "cacheLocation"],
  instead: "Set `cacheLocation` to `\"memoryStorage\"`",
} as const;

const FIREBASE_MODULES = ["firebase/auth", "@firebase/auth"];
const FIREBASE = {
  sdk: "Firebase",
  values: {
    browserLocalPersistence: "localStorage",
    browserSessionPersistence: "sessionStorage",
    indexedDBLocalPersistence: "IndexedDB",
  },
  wrappers: ["getReactNativePersistence"],
  isPolicy: true,
  instead: "Use `inMemoryPersistence` and a session cookie of your server",
} as const;

const OIDC_MODULES = ["oidc-client-ts", "oidc-client"];

/**
 * The SDKs whose settings put tokens where every script of a page can read them, read from
 * auth0-spa-js 2, oidc-client-ts 3, msal-browser 5, okta-auth-js 8, supabase-js 2, aws-amplify 6,
 * angular-oauth2-oidc 22 and firebase 13. Keycloak's adapter keeps its tokens in memory.
 */
export const SDK_SETTINGS: readonly SdkSetting[] = [
  {
    ...AUTH0,
    callee: auth0Client,
    component: { modules: AUTH0_MODULES, name: "Auth0Provider" },
  },
  { ...AUTH0, callee: auth0Client, path: ["cache"] },
  {
    sdk: "oidc-client-ts",
    callee: imported(OIDC_MODULES, "WebStorageStateStore"),
    path: ["store"],
    values: WEB_STORAGE,
    instead: "Give `userStore` a `WebStorageStateStore` over `new InMemoryWebStorage()`",
  },
  {
    ...MSAL,
    callee: either(
      imported(MSAL_MODULES, "PublicClientApplication"),
      imported(MSAL_MODULES, "PublicClientApplication.createPublicClientApplication"),
      imported(MSAL_MODULES, "createNestablePublicClientApplication"),
      imported(MSAL_MODULES, "createStandardPublicClientApplication"),
    ),
    types: [{ modules: MSAL_MODULES, names: ["Configuration"] }],
  },
  ...[["tokenManager", "storage"], ["storageManager", "token", "storageType"]].map((path) => ({
    sdk: "Okta",
    callee: either(imported("@okta/okta-auth-js", "OktaAuth"), imported("@okta/okta-auth-js")),
    types: [{ modules: ["@okta/okta-auth-js"], names: ["OktaAuthOptions"] }],
    path,
    values: { ...WEB_STORAGE, cookie: "a cookie that scripts can read" } as const,
    instead: "Set it to `\"memory\"`",
  })),
  {
    sdk: "Supabase",
    callee: imported("@supabase/supabase-js", "createClient"),
    argument: 2,
    path: ["auth", "storage"],
    values: WEB_STORAGE,
    offBy: ["persistSession"],
    absent: "localStorage",
    instead: "Keep the session on the server, in an HttpOnly cookie, or set `persistSession: false`",
  },
  {
    sdk: "Supabase",
    callee: imported("@supabase/ssr", "createBrowserClient"),
    argument: 2,
    path: ["cookies"],
    values: {},
    absent: "a cookie that scripts can read",
    isBrowserOnly: true,
    instead: "Talk to Supabase from the server, which can keep the session in an HttpOnly cookie",
  },
  {
    sdk: "Amplify",
    callee: imported(
      ["aws-amplify/auth/cognito", "@aws-amplify/auth/cognito"],
      "cognitoUserPoolsTokenProvider.setKeyValueStorage",
    ),
    path: [],
    values: {
      ...WEB_STORAGE,
      defaultStorage: "localStorage",
      CookieStorage: "a cookie that scripts can read",
    },
    instead: "Give it a storage that keeps its entries in memory",
  },
  {
    sdk: "Cognito",
    callee: imported("amazon-cognito-identity-js", "CognitoUserPool"),
    path: ["Storage"],
    values: { ...WEB_STORAGE, CookieStorage: "a cookie that scripts can read" },
    instead: "Give it a storage that keeps its entries in memory",
  },
  {
    sdk: "angular-oauth2-oidc",
    callee: memberOf(typed("angular-oauth2-oidc", "OAuthService"), "setStorage"),
    path: [],
    values: WEB_STORAGE,
    instead: "Give it a `MemoryStorage`",
  },
  { ...FIREBASE, callee: imported(FIREBASE_MODULES, "setPersistence"), argument: 1, path: [] },
  {
    ...FIREBASE,
    callee: imported(FIREBASE_MODULES, "initializeAuth"),
    argument: 1,
    path: ["persistence"],
  },
];
