import rule from "../../../src/rules/oidc/oidc-verify-subject.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const CLIENT = 'import * as client from "openid-client";\nconst tokens = await client.authorizationCodeGrant(config, url);\n';
const OAUTH = 'import * as oauth from "oauth4webapi";\nconst result = await oauth.processAuthorizationCodeResponse(as, c, response);\n';

runRuleCases("oidc-verify-subject", rule, "js", {
  valid: [
    `${CLIENT}await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);`,
    `${CLIENT}await client.fetchUserInfo(config, tokens.access_token, subject);`,
    `${OAUTH}await oauth.processUserInfoResponse(as, c, claims.sub, response);`,
    // Nothing to compare it with: an access token alone, or perhaps no ID token.
    `${CLIENT}await client.fetchUserInfo(config, token, claims ? claims.sub : client.skipSubjectCheck);`,
    `${CLIENT}await client.fetchUserInfo(config, token, tokens.claims()?.sub ?? client.skipSubjectCheck);`,
    `import * as client from "openid-client"; await client.fetchUserInfo(config, token, client.skipSubjectCheck);`,
    `import { processUserInfoResponse, skipSubjectCheck } from "oauth4webapi"; await processUserInfoResponse(as, c, skipSubjectCheck, response);`,
    // Another module's name, and what is only handed on.
    `${CLIENT}import { skipSubjectCheck } from "./oidc"; await fetchUserInfo(config, token, skipSubjectCheck);`,
    `${CLIENT}export { skipSubjectCheck } from "openid-client";`,
    `${OAUTH}export const skipSubjectCheck = oauth.skipSubjectCheck;`,
    `const skipSubjectCheck = Symbol(); ${CLIENT}await client.fetchUserInfo(config, token, skipSubjectCheck);`,
    { code: `import { AuthConfig } from "angular-oauth2-oidc"; export const config: AuthConfig = { skipSubjectCheck: false };`, syntax: "ts" },
    { code: `import { AuthConfig } from "angular-oauth2-oidc"; export const config: AuthConfig = { skipSubjectCheck: lenient };`, syntax: "ts" },
    { code: `import { AuthConfig } from "./config"; export const config: AuthConfig = { skipSubjectCheck: true };`, syntax: "ts" },
  ],
  invalid: [
    {
      code: `${CLIENT}await client.fetchUserInfo(config, tokens.access_token, client.skipSubjectCheck);`,
      errors: [
        {
          messageId: "skipped",
          at: "client.skipSubjectCheck",
          suggestions: [
            {
              messageId: "expectSubject",
              output: `${CLIENT}await client.fetchUserInfo(config, tokens.access_token, EXPECTED_SUBJECT);`,
            },
          ],
        },
      ],
    },
    {
      code: `${OAUTH}const info = await oauth.processUserInfoResponse(as, c, oauth.skipSubjectCheck, response);`,
      errors: [
        {
          messageId: "skipped",
          at: "oauth.skipSubjectCheck",
          suggestions: [
            {
              messageId: "expectSubject",
              output: `${OAUTH}const info = await oauth.processUserInfoResponse(as, c, EXPECTED_SUBJECT, response);`,
            },
          ],
        },
      ],
    },
    {
      name: "under another name, required",
      code: `const { authorizationCodeGrant, fetchUserInfo, skipSubjectCheck: anybody } = require("openid-client");\nconst tokens = await authorizationCodeGrant(config, url);\nawait fetchUserInfo(config, tokens.access_token, anybody);`,
      errors: [
        {
          messageId: "skipped",
          at: ["anybody", 2],
          suggestions: [
            {
              messageId: "expectSubject",
              output: `const { authorizationCodeGrant, fetchUserInfo, skipSubjectCheck: anybody } = require("openid-client");\nconst tokens = await authorizationCodeGrant(config, url);\nawait fetchUserInfo(config, tokens.access_token, EXPECTED_SUBJECT);`,
            },
          ],
        },
      ],
    },
    {
      name: "in two functions of the file",
      code: `${CLIENT}async function profile(token) {\n  return client.fetchUserInfo(config, token, client.skipSubjectCheck);\n}`,
      errors: [
        {
          messageId: "skipped",
          at: "client.skipSubjectCheck",
          suggestions: [
            {
              messageId: "expectSubject",
              output: `${CLIENT}async function profile(token) {\n  return client.fetchUserInfo(config, token, EXPECTED_SUBJECT);\n}`,
            },
          ],
        },
      ],
    },
    {
      code: `import { authorizationCodeGrant, fetchUserInfo, skipSubjectCheck } from "openid-client";\nconst tokens = await authorizationCodeGrant(config, url);\nconst subject = skipSubjectCheck;\nawait fetchUserInfo(config, tokens.access_token, subject);`,
      errors: [
        {
          messageId: "skipped",
          at: ["skipSubjectCheck", 2],
          suggestions: [
            {
              messageId: "expectSubject",
              output: `import { authorizationCodeGrant, fetchUserInfo, skipSubjectCheck } from "openid-client";\nconst tokens = await authorizationCodeGrant(config, url);\nconst subject = EXPECTED_SUBJECT;\nawait fetchUserInfo(config, tokens.access_token, subject);`,
            },
          ],
        },
      ],
    },
    {
      syntax: "ts",
      code: `import { AuthConfig } from "angular-oauth2-oidc";\nexport const config: AuthConfig = { issuer, skipSubjectCheck: true };`,
      errors: [
        {
          messageId: "switchedOff",
          at: "skipSubjectCheck: true",
          data: { option: "skipSubjectCheck", library: "angular-oauth2-oidc" },
          suggestions: [
            {
              messageId: "remove",
              output: `import { AuthConfig } from "angular-oauth2-oidc";\nexport const config: AuthConfig = { issuer };`,
            },
          ],
        },
      ],
    },
    {
      syntax: "ts",
      code: `import { OAuthService } from "angular-oauth2-oidc";\nclass Login {\n  constructor(private readonly oauth: OAuthService) {\n    this.oauth.configure({\n      issuer,\n      // the provider pairs subjects\n      skipSubjectCheck: true,\n    });\n  }\n}`,
      errors: [
        {
          messageId: "switchedOff",
          at: "skipSubjectCheck: true",
          suggestions: [
            {
              messageId: "remove",
              output: `import { OAuthService } from "angular-oauth2-oidc";\nclass Login {\n  constructor(private readonly oauth: OAuthService) {\n    this.oauth.configure({\n      issuer,\n      // the provider pairs subjects\n    });\n  }\n}`,
            },
          ],
        },
      ],
    },
    {
      code: `import { AuthConfig } from "angular-oauth2-oidc";\nexport const config = new AuthConfig({ skipSubjectCheck: true });`,
      errors: [
        {
          messageId: "switchedOff",
          at: "skipSubjectCheck: true",
          suggestions: [
            {
              messageId: "remove",
              output: `import { AuthConfig } from "angular-oauth2-oidc";\nexport const config = new AuthConfig({});`,
            },
          ],
        },
      ],
    },
  ],
});
