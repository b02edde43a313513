import type { RequestListener } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { generateKeyPair } from "jose";
import { EXAMPLES } from "../lint.ts";

/** An application of Express is a listener of Node's server. */
type App = RequestListener;

interface LoginModule {
  createApp(settings: {
    issuer: URL;
    clientId: string;
    clientSecret: string;
    origin: string;
    discovery?: object;
  }): Promise<App>;
}

interface BffModule {
  createApp(settings: { issuer: string; clientId: string; clientSecret: string; secrets: string[] }): App;
}

interface OrdersModule {
  createApp(settings: { issuer: string; jwksUri: URL; audience: string; origin: string }): App;
}

/** The pair of keys that a device has. */
export type DeviceKey = Awaited<ReturnType<typeof generateKeyPair>>;

interface ClientModule {
  createKey(): Promise<DeviceKey>;
  prove(key: DeviceKey, method: string, url: string, accessToken?: string): Promise<string>;
  readOrders(api: string, key: DeviceKey, accessToken: string): Promise<Response>;
}

/** Loads a module of the mended service as it stands; its packages are the project's dev dependencies. */
async function load<Module>(file: string): Promise<Module> {
  return (await import(pathToFileURL(path.join(EXAMPLES, "service-fixed", file)).href)) as Module;
}

export const login = (): Promise<LoginModule> => load("login/src/app.ts");
export const bff = (): Promise<BffModule> => load("bff/src/app.ts");
export const orders = (): Promise<OrdersModule> => load("orders/src/app.ts");
export const ordersClient = (): Promise<ClientModule> => load("orders/src/client.ts");
