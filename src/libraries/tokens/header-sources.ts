import { fastifyApp } from "../routes/fastify.ts";
import { either, imported, memberOf, resultOf, type Source } from "../cookies/source.ts";
import { joseDefault, joseExport } from "./verifiers/jose.ts";
import { NEST_JWT } from "./jwt-plugins.ts";

/** A function that gives the header of a token, which nobody has verified. */
export interface HeaderDecoder {
  readonly callee: Source;
  /** The names that lead from what it gives to the header. */
  readonly path: readonly string[];
}


/** Read from the versions that the tables of decoders and verifiers name. */
export const HEADER_DECODERS: readonly HeaderDecoder[] = [
  {
    callee: either(
      joseExport("decodeProtectedHeader", "util/decode_protected_header"),
      joseDefault("util/decode_protected_header"),
    ),
    path: [],
  },
  { callee: imported("jsonwebtoken", "decode"), path: ["header"] },
  { callee: memberOf(NEST_JWT, "decode"), path: ["header"] },
  { callee: imported("jws", "decode"), path: ["header"] },
  { callee: resultOf(imported("fast-jwt", "createDecoder")), path: ["header"] },
  { callee: memberOf(memberOf(fastifyApp, "jwt"), "decode"), path: ["header"] },
  { callee: imported(["hono/jwt", "hono/utils/jwt/jwt"], "decode"), path: ["header"] },
  { callee: imported("hono/utils/jwt", "Jwt.decode"), path: ["header"] },
  { callee: imported("hono/utils/jwt/jwt", "decodeHeader"), path: [] },
  { callee: imported("@tsndr/cloudflare-worker-jwt", "decode"), path: ["header"] },
  { callee: imported("@hapi/jwt", "token.decode"), path: ["decoded", "header"] },
  { callee: imported("aws-jwt-verify/jwt", "decomposeUnverifiedJwt"), path: ["header"] },
  // With `{ header: true }`; without it the claims have no such names.
  { callee: either(imported("jwt-decode"), imported("jwt-decode", "jwtDecode")), path: [] },
];
