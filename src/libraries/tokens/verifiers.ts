import type { TokenVerifier } from "./token-verifier.ts";
import { EDGE_VERIFIERS } from "./verifiers/edge.ts";
import { FAST_JWT_VERIFIERS } from "./verifiers/fast-jwt.ts";
import { HONO_VERIFIERS } from "./verifiers/hono.ts";
import { IDENTITY_PROVIDER_VERIFIERS } from "./verifiers/identity-providers.ts";
import { JOSE_VERIFIERS } from "./verifiers/jose.ts";
import { JSONWEBTOKEN_VERIFIERS } from "./verifiers/jsonwebtoken.ts";
import { OPENID_CLIENT_VERIFIERS } from "./verifiers/openid-clients.ts";
import { SERVER_VERIFIERS } from "./verifiers/servers.ts";

/** Every known way to have a token verified. */
export const TOKEN_VERIFIERS: readonly TokenVerifier[] = [
  ...JOSE_VERIFIERS,
  ...JSONWEBTOKEN_VERIFIERS,
  ...FAST_JWT_VERIFIERS,
  ...HONO_VERIFIERS,
  ...EDGE_VERIFIERS,
  ...SERVER_VERIFIERS,
  ...OPENID_CLIENT_VERIFIERS,
  ...IDENTITY_PROVIDER_VERIFIERS,
];

/** The constant that says, in the place of a nonce, that none is expected. */
export const NO_NONCE_CONSTANT = { modules: ["oauth4webapi"], path: ["expectNoNonce"] } as const;

/** Words of which a file has one when it verifies tokens with a library of the table. */
export const VERIFIER_MENTIONS: readonly string[] = [
  ...new Set(TOKEN_VERIFIERS.flatMap(({ library, mentions = [library] }) => mentions)),
];
