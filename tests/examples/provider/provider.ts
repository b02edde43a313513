import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import { listen, type LocalServer } from "./servers.ts";

export const API = "https://orders.parcel-desk.example";

/** A client as the provider knows it. */
export interface RegisteredClient {
  readonly client_id: string;
  readonly [member: string]: unknown;
}

/** oidc-provider as far as the tests use it; the package brings no types of its own. */
interface ProviderInstance {
  callback(): RequestListener;
  readonly Client: unknown;
}
type ProviderClass = new (issuer: string, configuration: object) => ProviderInstance;

/** A real authorization server on the loopback interface: PKCE for everybody, DPoP, both kinds of logout. */
export async function startProvider(clientsFor: (issuer: string) => readonly RegisteredClient[]): Promise<LocalServer> {
  const server = await listen();
  const packageName: string = "oidc-provider";
  const { default: Provider } = (await import(packageName)) as { default: ProviderClass };
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
  const provider = new Provider(server.origin, {
    clients: clientsFor(server.origin),
    jwks: { keys: [{ ...key, kid: "test", alg: "RS256", use: "sig" }] },
    cookies: { keys: [randomBytes(32).toString("hex")] },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, IdToken: 600, Interaction: 600, Session: 3600, Grant: 3600 },
    // Its own dispatcher refuses addresses of the loopback interface, where the clients of the tests are.
    fetch: (url: string, options: RequestInit) => fetch(url, { ...options, dispatcher: undefined }),
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
    features: {
      devInteractions: { enabled: true },
      dPoP: { enabled: true },
      clientCredentials: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API,
        getResourceServerInfo: () => ({ scope: "openid", audience: API, accessTokenFormat: "jwt", accessTokenTTL: 600 }),
      },
    },
  });
  server.handle(provider.callback());
  return server;
}
