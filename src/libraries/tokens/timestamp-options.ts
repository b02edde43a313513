import { fastifyReply } from "../cookies/frameworks/fastify.ts";
import { fastifyApp } from "../routes/fastify.ts";
import { imported, memberOf, registrationOf, resultOf, typed, either, type Source } from "../cookies/source.ts";
import { oneOf, type LibraryOption } from "../configurations/library-option.ts";

const jwtModule: Source = imported("@nestjs/jwt", "JwtModule");
const jwtService: Source = either(typed("@nestjs/jwt", "JwtService"), resultOf(imported("@nestjs/jwt", "JwtService")));
const fastifyPlugin: Source = imported(["@fastify/jwt", "fastify-jwt"]);

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
  noTimestamp("@nestjs/jwt", memberOf(jwtService, "sign", "signAsync"), 1),
  noTimestamp("@nestjs/jwt", memberOf(jwtModule, "register"), 0, "signOptions"),
  noTimestamp("@nestjs/jwt", memberOf(jwtModule, "registerAsync"), 0, "useFactory", "signOptions"),
  noTimestamp("fast-jwt", imported("fast-jwt", "createSigner"), 0),
  noTimestamp("@fastify/jwt", registrationOf(fastifyPlugin, "register"), 1, "sign"),
  noTimestamp("@fastify/jwt", memberOf(memberOf(fastifyApp, "jwt"), "sign"), 1),
  noTimestamp("@fastify/jwt", memberOf(fastifyReply, "jwtSign"), 1),
  noTimestamp("@fastify/jwt", memberOf(fastifyReply, "jwtSign"), 1, "sign"),
  noIssuedAt("@hapi/jwt", imported("@hapi/jwt", "token.generate"), 2),
  noIssuedAt("@elysiajs/jwt", either(imported("@elysiajs/jwt"), imported("@elysiajs/jwt", "jwt")), 0),
];
