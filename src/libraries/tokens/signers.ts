import { FAST_JWT_SIGNERS } from "./signers/fast-jwt.ts";
import { JOSE_SIGNERS } from "./signers/jose.ts";
import { JSONWEBTOKEN_SIGNERS } from "./signers/jsonwebtoken.ts";
import { SERVER_SIGNERS } from "./signers/servers.ts";
import { SMALL_SIGNERS } from "./signers/small.ts";
import type { TokenSigner } from "./token-signer.ts";

/** Every known way to have a token made. */
export const TOKEN_SIGNERS: readonly TokenSigner[] = [
  ...JSONWEBTOKEN_SIGNERS,
  ...JOSE_SIGNERS,
  ...FAST_JWT_SIGNERS,
  ...SERVER_SIGNERS,
  ...SMALL_SIGNERS,
];

/** The packages of the table, which files of other libraries do not name. */
export const SIGNER_MENTIONS: readonly string[] = [
  ...new Set(TOKEN_SIGNERS.flatMap(({ library, mentions = [] }) => [library, ...mentions])),
];
