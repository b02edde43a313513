import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { imported } from "../cookies/source.ts";
import * as places from "./places.ts";

/** A client that runs in browsers or on devices, and its option for a secret. */
export interface BrowserClient extends ConfigurationPlace {
  readonly library: string;
  readonly path: readonly string[];
  /** Where its code runs. */
  readonly runsIn: "browser" | "device";
}

/** Read from oidc-client-ts 3.5, okta-auth-js 8.0, msal-browser 5.30, expo-auth-session 57.0 and react-native-app-auth 8.4. */
export const BROWSER_CLIENTS: readonly BrowserClient[] = [
  { ...places.OIDC_CLIENT, path: ["client_secret"], runsIn: "browser" },
  { ...places.OKTA, path: ["clientSecret"], runsIn: "browser" },
  {
    library: "msal-browser",
    callee: imported("@azure/msal-browser", "PublicClientApplication"),
    types: [{ modules: ["@azure/msal-browser"], names: ["Configuration"] }],
    path: ["auth", "clientSecret"],
    runsIn: "browser",
  },
  { library: "keycloak-js", callee: imported("keycloak-js"), path: ["credentials", "secret"], runsIn: "browser" },
  { ...places.EXPO_AUTH_SESSION, path: ["clientSecret"], runsIn: "device" },
  {
    library: "expo-auth-session",
    callee: imported("expo-auth-session", "exchangeCodeAsync"),
    path: ["clientSecret"],
    runsIn: "device",
  },
  {
    library: "expo-auth-session",
    callee: imported("expo-auth-session", "refreshAsync"),
    path: ["clientSecret"],
    runsIn: "device",
  },
  { ...places.REACT_NATIVE_APP_AUTH, path: ["clientSecret"], runsIn: "device" },
];
