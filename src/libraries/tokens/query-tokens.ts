import { fastifyRequest } from "../cookies/frameworks/fastify.ts";
import { either, imported, memberOf, registrationOf, resultOf, type Source } from "../cookies/source.ts";
import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { oneOf, type LibraryOption } from "../configurations/library-option.ts";
import { OAUTH2_SERVER, OIDC_PROVIDER } from "../oauth/places.ts";
import { hapiServer } from "../routes/hapi.ts";
import { FASTIFY_JWT } from "./jwt-plugins.ts";

/** Parameters that hold a token which signs somebody in, whatever the address is. `id_token_hint` is none. */
export const TOKEN_PARAMETERS: ReadonlySet<string> = new Set([
  "access_token",
  "accessToken",
  "accesstoken",
  "auth_token",
  "authToken",
  "bearer_token",
  "bearerToken",
  "id_token",
  "idToken",
  "jwt",
  "jwt_token",
  "jwtToken",
  "refresh_token",
  "refreshToken",
  "session_token",
  "sessionToken",
]);

/** Words of addresses and functions for links that are followed once, from a mail or a message, beside those of the tokens. */
export const LINK_WORDS: ReadonlySet<string> = new Set([
  "accept",
  "email",
  "guest",
  "link",
  "links",
  "mail",
  "preview",
  "share",
  "shared",
  "sms",
]);

/** Words of values that are made to stand in addresses: public keys of map services, proofs against forged requests. */
export const PUBLIC_TOKEN_WORDS: ReadonlySet<string> = new Set(["captcha", "csrf", "mapbox", "public", "publishable", "xsrf"]);

/**
 * APIs whose own documentation puts the token into the query, and nowhere else: what calls them has no
 * choice. WeChat and WeCom, QQ, DingTalk, VK, Foursquare, Stack Exchange, Facebook's and Instagram's Graph
 * API, Mapbox (whose tokens are public).
 */
export const QUERY_APIS: readonly string[] = [
  "api.foursquare.com",
  "api.mapbox.com",
  "api.stackexchange.com",
  "api.vk.com",
  "graph.facebook.com",
  "graph.instagram.com",
  "graph.qq.com",
  "oapi.dingtalk.com",
  "weixin.qq.com",
];

const oauth2Server = either(resultOf(OAUTH2_SERVER.callee as Source));

/**
 * Options that make a library take tokens from the query. Read from oidc-provider 8.8 and 9.13, oauth2-server
 * 3.1, @node-oauth/oauth2-server 5.3, hapi-auth-bearer-token 8.0.
 */
export const QUERY_OPTIONS: readonly LibraryOption[] = [
  { ...OIDC_PROVIDER, path: ["acceptQueryParamAccessTokens"], values: [oneOf(true)] },
  { ...OAUTH2_SERVER, path: ["allowBearerTokensInQueryString"], values: [oneOf(true)] },
  ...[0, 2].map((argument) => ({
    library: OAUTH2_SERVER.library,
    callee: memberOf(oauth2Server, "authenticate"),
    argument,
    path: ["allowBearerTokensInQueryString"],
    values: [oneOf(true)],
  })),
  {
    library: "hapi-auth-bearer-token",
    callee: memberOf(memberOf(hapiServer, "auth"), "strategy"),
    argument: 2,
    path: ["allowQueryToken"],
    values: [oneOf(true)],
  },
];

const extractor = (name: string): Source => imported("passport-jwt", `ExtractJwt.${name}`);

/** passport-jwt's extractors that look into the query; the second one where it finds nothing elsewhere. */
export const QUERY_EXTRACTORS: readonly Source[] = [
  extractor("fromUrlQueryParameter"),
  extractor("versionOneCompatibility"),
];

/** passport-jwt's list of extractors, its own or the program's. */
export const EXTRACTOR_LIST: Source = extractor("fromExtractors");

/** Where the program gives a library the function that finds the token in a request. */
export interface ExtractorOption {
  readonly place: ConfigurationPlace;
  readonly path: readonly string[];
}


/** Read from express-jwt 8.5, koa-jwt 4.0, passport-jwt 4.0 and @fastify/jwt 10.2. */
export const EXTRACTOR_OPTIONS: readonly ExtractorOption[] = [
  { place: { callee: either(imported("express-jwt", "expressjwt"), imported("express-jwt")) }, path: ["getToken"] },
  { place: { callee: imported("koa-jwt") }, path: ["getToken"] },
  { place: { callee: imported("passport-jwt", "Strategy") }, path: ["jwtFromRequest"] },
  {
    place: { callee: registrationOf(FASTIFY_JWT, "register"), argument: 1 },
    path: ["verify", "extractToken"],
  },
  { place: { callee: memberOf(fastifyRequest, "jwtVerify") }, path: ["extractToken"] },
  { place: { callee: memberOf(fastifyRequest, "jwtVerify") }, path: ["verify", "extractToken"] },
];

/** @returns A client's own function of this name, or that of a client made from it. */
function ofClient(client: string, method: string, makers: readonly string[]): Source {
  const made = resultOf(either(...makers.map((maker) => imported(client, maker))));
  return method === "" ? either(imported(client), made) : either(imported(client, method), memberOf(made, method));
}

/** Clients whose options hold the query of a request as an object: axios 1, ky 1, got 14, ofetch 1. */
export const QUERY_OBJECTS: readonly ExtractorOption[] = [
  ...["", "request"].map((name) => ({
    place: { callee: ofClient("axios", name, ["create"]), argument: 0 },
    path: ["params"],
  })),
  ...["get", "delete", "head", "options"].map((name) => ({
    place: { callee: ofClient("axios", name, ["create"]), argument: 1 },
    path: ["params"],
  })),
  ...["post", "put", "patch"].map((name) => ({
    place: { callee: ofClient("axios", name, ["create"]), argument: 2 },
    path: ["params"],
  })),
  ...["ky", "got"].flatMap((client) =>
    ["", "get", "post", "put", "patch", "delete"].map((name) => ({
      place: { callee: ofClient(client, name, ["create", "extend"]), argument: 1 },
      path: ["searchParams"],
    })),
  ),
  { place: { callee: either(imported("ofetch", "ofetch"), imported("ofetch", "$fetch")), argument: 1 }, path: ["query"] },
];
