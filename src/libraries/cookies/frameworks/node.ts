import { chainFrom, either, imported, memberOf, parameterOf, resultOf, typed, type HandlerRole, type Source } from "../source.ts";

const SERVERS = ["http", "https", "http2"];
const RESPONSE_TYPES = [
  { modules: SERVERS, names: ["ServerResponse", "OutgoingMessage", "Http2ServerResponse"] },
  { modules: ["next"], names: ["NextApiResponse"] },
  { modules: ["@vercel/node"], names: ["VercelResponse", "NowResponse"] },
];

const REQUEST_TYPES = [
  { modules: SERVERS, names: ["IncomingMessage", "Http2ServerRequest"] },
  { modules: ["next"], names: ["NextApiRequest"] },
  { modules: ["@vercel/node"], names: ["VercelRequest", "NowRequest"] },
];

const server: Source = chainFrom(
  either(
    resultOf(imported(SERVERS, "createServer")),
    resultOf(imported("http2", "createSecureServer")),
    resultOf(imported(["http", "https"], "Server")),
  ),
);

const handler: HandlerRole = {
  registeredBy: () => [
    imported(SERVERS, "createServer"),
    imported("http2", "createSecureServer"),
    imported(["http", "https"], "Server"),
    memberOf(server, "on"),
  ],
  functionTypes: [
    { modules: SERVERS, names: ["RequestListener"] },
    { modules: ["next"], names: ["NextApiHandler"] },
    { modules: ["connect"], names: ["HandleFunction", "NextHandleFunction"] },
  ],
  parameterTypes: { 0: REQUEST_TYPES, 1: RESPONSE_TYPES },
  // Enough for a header that is called Set-Cookie, which nothing but a response has.
  customary: {
    names: [
      ["req", "request", "_req", "_request", "_"],
      ["res", "response", "resp"],
    ],
    withImport: 2,
    modules: [],
    alone: 2,
  },
  errorFirst: true,
};

/** The response of Node's own server, of what is built on it, and of Next's API routes. */
export const nodeResponse: Source = chainFrom(
  either(parameterOf(handler, 1), ...RESPONSE_TYPES.map(({ modules, names }) => typed(modules, ...names))),
);

/** The request of Node's own server, of what is built on it, and of Next's API routes. */
export const nodeRequest: Source = either(
  parameterOf(handler, 0),
  ...REQUEST_TYPES.map(({ modules, names }) => typed(modules, ...names)),
);
