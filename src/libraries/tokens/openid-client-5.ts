/**
 * The objects of openid-client 5, whose checks are methods of a client: how an issuer is come by, and a
 * client from it (openid-client 5.7, docs/README.md).
 */
export const OPENID_CLIENT_5 = {
  module: "openid-client",
  /** Classes whose instances are clients, as exports (types only) and as members of an issuer. */
  clientTypes: ["Client", "BaseClient"],
  clientMembers: ["Client", "FAPI1Client", "FAPI2Client"],
  /** Static methods of a client class that give a client. */
  clientFactories: ["register", "fromUri"],
  issuerType: "Issuer",
  /** Static methods of `Issuer` that give an issuer. */
  issuerFactories: ["discover", "webfinger"],
} as const;
