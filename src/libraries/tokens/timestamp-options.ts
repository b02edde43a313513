import { fastifyReply } from "../cookies/frameworks/fastify.ts";
import { fastifyApp } from "../routes/fastify.ts";
import { imported, memberOf, registrationOf, type Source } from "../cookies/source.ts";
import { oneOf, type LibraryOption } from "../configurations/library-option.ts";
import { ELYSIA_JWT, FASTIFY_JWT, NEST_JWT, NEST_JWT_MODULE } from "./jwt-plugins.ts";


const noTimestamp = (library: string, callee: Source, argument: number, ...above: readonly string[]): LibraryOption => ({
  library,
  callee,
  argument,
  path: [...above, "noTimestamp"],
  values: [oneOf(true)],
});

const noIssuedAt = (library: string, callee: Source, argument: number): LibraryOption => ({
  library,
  callee,
  argument,
  path: ["iat"],
  values: [oneOf(false)],
});

/**
 * Options that leave the claim `iat` out of the tokens that are made. Read from jsonwebtoken 8.5 and 9.0,
 * @nestjs/jwt 12, fast-jwt 6.3, @fastify/jwt 10.2, @hapi/jwt 3.2, @elysiajs/jwt 1.4.
 */
export const TIMESTAMP_OPTIONS: readonly LibraryOption[] = [
  noTimestamp("jsonwebtoken", imported("jsonwebtoken", "sign"), 2),
  noTimestamp("@nestjs/jwt", memberOf(NEST_JWT, "sign", "signAsync"), 1),
  noTimestamp("@nestjs/jwt", memberOf(NEST_JWT_MODULE, "register"), 0, "signOptions"),
  noTimestamp("@nestjs/jwt", memberOf(NEST_JWT_MODULE, "registerAsync"), 0, "useFactory", "signOptions"),
  noTimestamp("fast-jwt", imported("fast-jwt", "createSigner"), 0),
  noTimestamp("@fastify/jwt", registrationOf(FASTIFY_JWT, "register"), 1, "sign"),
  noTimestamp("@fastify/jwt", memberOf(memberOf(fastifyApp, "jwt"), "sign"), 1),
  noTimestamp("@fastify/jwt", memberOf(fastifyReply, "jwtSign"), 1),
  noTimestamp("@fastify/jwt", memberOf(fastifyReply, "jwtSign"), 1, "sign"),
  noIssuedAt("@hapi/jwt", imported("@hapi/jwt", "token.generate"), 2),
  noIssuedAt("@elysiajs/jwt", ELYSIA_JWT, 0),
];
