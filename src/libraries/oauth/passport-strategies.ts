import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { either, imported, type Source } from "../cookies/source.ts";

/**
 * Strategies of Passport over passport-oauth2 that hand their options on to it: its `state`, `store` and
 * `pkce` are theirs, and off where nothing is said.
 *
 * Read from the newest version of each. Left out are strategies that set `state` themselves
 * (passport-auth0, passport-line, passport-reddit, the Okta ones, the one for Twitter's OAuth 2), and those
 * over passport-oauth 0.1, which knows no such options (passport-slack, passport-strava-oauth2).
 */
const FAMILY: readonly string[] = [
  "passport-oauth2",
  "passport-oauth",
  "@passport-next/passport-oauth2",
  "@outlinewiki/passport-azure-ad-oauth2",
  "passport-amazon",
  "passport-atlassian-oauth2",
  "passport-azure-ad-oauth2",
  "passport-bitbucket-oauth2",
  "passport-cognito-oauth2",
  "passport-discord",
  "passport-docusign",
  "passport-dropbox-oauth2",
  "passport-facebook",
  "passport-forcedotcom",
  "passport-github",
  "passport-github2",
  "passport-gitlab2",
  "passport-google-oauth",
  "passport-google-oauth2",
  "passport-google-oauth20",
  "passport-instagram",
  "passport-keycloak-oauth2-oidc",
  "passport-linkedin-oauth2",
  "passport-microsoft",
  "passport-naver",
  "passport-naver-v2",
  "passport-okta-oauth20",
  "passport-salesforce-oauth2",
  "passport-slack-oauth2",
  "passport-spotify",
  "passport-twitch-new",
  "passport-twitch-strategy",
  "passport-vkontakte",
  "passport-windowslive",
  "passport-yandex",
  "passport-zoho-crm",
];

/** Over a passport-oauth2 that knows `state`, and no `pkce` yet. */
const WITHOUT_PKCE: readonly string[] = ["passport-kakao", "@passport-next/passport-oauth2"];

const strategiesOf = (modules: readonly string[]): Source =>
  either(imported(modules, "Strategy"), imported(modules, "OAuth2Strategy"), imported(modules));

/** Where the family's strategies take their options. */
export const PASSPORT_OAUTH2: ConfigurationPlace & { readonly library: string } = {
  library: "passport-oauth2",
  callee: strategiesOf([...FAMILY, ...WITHOUT_PKCE]),
};

/** The same for those that can send a code challenge. */
export const PASSPORT_OAUTH2_PKCE: ConfigurationPlace & { readonly library: string } = {
  library: "passport-oauth2",
  callee: strategiesOf(FAMILY.filter((name) => !WITHOUT_PKCE.includes(name))),
};
