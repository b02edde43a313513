interface Export {
  readonly modules: readonly string[];
  /** The export; `[]` for the module itself. */
  readonly path: readonly string[];
}

/** Functions whose result is the answer of a token endpoint. */
export const TOKEN_REQUESTS: readonly Export[] = [
  ...["authorizationCodeGrant", "refreshTokenGrant", "clientCredentialsGrant", "pollDeviceAuthorizationGrant"].map(
    (name) => ({ modules: ["openid-client"], path: [name] }),
  ),
  ...["processAuthorizationCodeResponse", "processRefreshTokenResponse", "processClientCredentialsResponse"].map(
    (name) => ({ modules: ["oauth4webapi"], path: [name] }),
  ),
];

/** Clients that send a request to the address that they are given first. */
export const HTTP_CLIENTS: readonly { readonly modules: readonly string[]; readonly paths: readonly (readonly string[])[] }[] =
  [
    { modules: ["axios"], paths: [[], ["post"], ["request"]] },
    { modules: ["ky"], paths: [[], ["post"]] },
    { modules: ["ofetch"], paths: [["$fetch"], ["ofetch"]] },
  ];
