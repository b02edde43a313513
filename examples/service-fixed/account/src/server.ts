import Provider from "oidc-provider";

const DAY = 24 * 60 * 60;

/** The authorization server of the account pages and of the apps. */
export const provider = new Provider("https://login.parcel-desk.example", {
  clients: [],
  ttl: { AccessToken: 10 * 60, RefreshToken: 2 * DAY },
  rotateRefreshToken: true,
  features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
});
