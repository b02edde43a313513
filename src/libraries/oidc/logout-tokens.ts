/** The member of a logout token's `events` that makes it one (OpenID Connect Back-Channel Logout 1.0 §2.4). */
export const LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";
