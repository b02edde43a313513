import { either, imported, resultOf, typed, type Source } from "../cookies/source.ts";

/** Fastify's plugin for JSON Web Tokens, under its present and its old name. */
export const FASTIFY_JWT: Source = imported(["@fastify/jwt", "fastify-jwt"]);

/** Nest's module for JSON Web Tokens. */
export const NEST_JWT_MODULE: Source = imported("@nestjs/jwt", "JwtModule");

/** Its service, as a class and as an object that is injected or made. */
export const NEST_JWT_CLASS: Source = imported("@nestjs/jwt", "JwtService");
export const NEST_JWT: Source = either(typed("@nestjs/jwt", "JwtService"), resultOf(NEST_JWT_CLASS));

/** Elysia's plugin for JSON Web Tokens. */
export const ELYSIA_JWT: Source = either(imported("@elysiajs/jwt"), imported("@elysiajs/jwt", "jwt"));
