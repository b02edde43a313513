/** How the credentials of one issuer look. */
export interface CredentialShape {
  /** What it is, with its article, for messages. */
  readonly name: string;
  /** Texts of which every such value holds one: a text without them need not be searched. */
  readonly marks: readonly string[];
  /** Global; the group `secret`, where there is one, is the part to show. */
  readonly pattern: RegExp;
}

/**
 * Values that are credentials whatever they are called, for their issuers gave them a shape to be found by.
 *
 * Sources: the issuers' own pages, among them
 * https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns,
 * https://docs.gitlab.com/security/tokens/#token-prefixes,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes,
 * https://docs.stripe.com/keys, https://docs.slack.dev/authentication/tokens, RFC 7468 for private keys.
 */
export const CREDENTIAL_SHAPES: readonly CredentialShape[] = [
  {
    name: "a private key",
    marks: ["PRIVATE KEY"],
    pattern: /(?<secret>-----BEGIN (?:[A-Z]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----)(?:\\[nr]|[\s\\]){1,12}(?:[A-Za-z0-9+/]{16}|[A-Z][a-z]+-?[A-Z][a-z]+:)/gu,
  },
  {
    name: "an age identity",
    marks: ["AGE-SECRET-KEY-1"],
    pattern: /AGE-SECRET-KEY-1[0-9A-Z]{58}\b/gu,
  },
  {
    name: "an AWS access key",
    marks: ["AKIA", "ASIA"],
    pattern: /\bA[KS]IA[A-Z2-7]{16}\b/gu,
  },
  {
    name: "an Azure storage key",
    marks: ["AccountKey="],
    pattern: /AccountKey=(?<secret>[\w+/]{86}==)/gu,
  },
  {
    name: "an Azure access key",
    marks: ["SharedAccessKey="],
    pattern: /SharedAccessKey=(?<secret>[\w+/]{43}=)/gu,
  },
  {
    name: "an Anthropic key",
    marks: ["sk-ant-"],
    pattern: /\bsk-ant-[a-z]{3,8}\d\d-[\w-]{80,}/gu,
  },
  {
    name: "an Atlassian token",
    marks: ["ATATT3"],
    pattern: /\bATATT3[\w=-]{180,}/gu,
  },
  {
    name: "a Databricks token",
    marks: ["dapi"],
    pattern: /\bdapi[0-9a-f]{32}\b/gu,
  },
  {
    name: "a DigitalOcean token",
    marks: ["dop_v1_", "doo_v1_", "dor_v1_"],
    pattern: /\bdo[opr]_v1_[0-9a-f]{64}\b/gu,
  },
  {
    name: "a Docker token",
    marks: ["dckr_pat_", "dckr_oat_"],
    pattern: /\bdckr_[op]at_[\w-]{27,}/gu,
  },
  {
    name: "a Figma token",
    marks: ["figd_"],
    pattern: /\bfigd_[\w-]{40,}/gu,
  },
  {
    name: "a GitHub token",
    marks: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    pattern: /(?<![A-Za-z0-9])gh[oprsu]_[A-Za-z0-9]{36,255}\b/gu,
  },
  {
    name: "a GitHub token",
    marks: ["github_pat_"],
    pattern: /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/gu,
  },
  {
    name: "a GitLab token",
    marks: ["glpat-", "gldt-", "glrt-", "glptt-", "gloas-", "glcbt-", "glsoat-"],
    pattern: /\bgl(?:cbt|dt|oas|pat|ptt|rt|soat)-[\w.-]{20,}/gu,
  },
  {
    name: "a Google API key",
    marks: ["AIza"],
    pattern: /\bAIza[\w-]{35}(?![\w-])/gu,
  },
  {
    name: "a Google client secret",
    marks: ["GOCSPX-"],
    pattern: /\bGOCSPX-[\w-]{28}(?![\w-])/gu,
  },
  {
    name: "a Grafana token",
    marks: ["glsa_"],
    pattern: /\bglsa_[A-Za-z0-9]{32}_[0-9a-f]{8}\b/gu,
  },
  {
    name: "a Hugging Face token",
    marks: ["hf_"],
    pattern: /\bhf_[A-Za-z]{34}\b/gu,
  },
  {
    name: "a Linear key",
    marks: ["lin_api_"],
    pattern: /\blin_api_[A-Za-z0-9]{40}\b/gu,
  },
  {
    name: "a New Relic key",
    marks: ["NRAK-"],
    pattern: /\bNRAK-[A-Z0-9]{27}\b/gu,
  },
  {
    name: "an npm token",
    marks: ["npm_"],
    pattern: /\bnpm_[A-Za-z0-9]{36}\b/gu,
  },
  {
    name: "an OpenAI key",
    marks: ["sk-proj-", "sk-svcacct-", "sk-admin-"],
    pattern: /\bsk-(?:admin|proj|svcacct)-[\w-]{40,}/gu,
  },
  {
    name: "an OpenAI key",
    marks: ["T3BlbkFJ"],
    pattern: /\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}\b/gu,
  },
  {
    name: "a Postman key",
    marks: ["PMAK-"],
    pattern: /\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\b/gu,
  },
  {
    name: "a Pulumi token",
    marks: ["pul-"],
    pattern: /\bpul-[0-9a-f]{40}\b/gu,
  },
  {
    name: "a PyPI token",
    marks: ["pypi-AgE"],
    pattern: /\bpypi-AgE[\w-]{50,}/gu,
  },
  {
    name: "a RubyGems key",
    marks: ["rubygems_"],
    pattern: /\brubygems_[0-9a-f]{48}\b/gu,
  },
  {
    name: "a SendGrid key",
    marks: ["SG."],
    pattern: /\bSG\.[\w-]{22}\.[\w-]{43}(?![\w-])/gu,
  },
  {
    name: "a Sentry token",
    marks: ["sntrys_", "sntryu_"],
    pattern: /\bsntry[su]_[\w+/=-]{60,}/gu,
  },
  {
    name: "a Shopify token",
    marks: ["shpat_", "shpca_", "shppa_", "shpss_"],
    pattern: /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/gu,
  },
  {
    name: "a Slack token",
    marks: ["xox"],
    pattern: /\bxox[abeoprs]-\d{8,}-[\w-]{10,}/gu,
  },
  {
    name: "a Slack token",
    marks: ["xapp-"],
    pattern: /\bxapp-\d-[A-Z0-9]{8,}-\d{8,}-[0-9a-f]{32,}\b/gu,
  },
  {
    name: "a Slack webhook",
    marks: ["hooks.slack.com/"],
    pattern: /hooks\.slack\.com\/services\/(?<secret>T\w{6,}\/B\w{6,}\/\w{20,})/gu,
  },
  {
    name: "a Stripe key",
    marks: ["k_live_"],
    pattern: /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{16,}\b/gu,
  },
  {
    name: "a Stripe webhook secret",
    marks: ["whsec_"],
    pattern: /\bwhsec_[A-Za-z0-9+/]{32,}/gu,
  },
  {
    name: "a Supabase token",
    marks: ["sbp_"],
    pattern: /\bsbp_[0-9a-f]{40}\b/gu,
  },
  {
    name: "a Telegram bot token",
    marks: [":AA"],
    pattern: /\b\d{8,10}:AA[\w-]{33}(?![\w-])/gu,
  },
  {
    name: "a Terraform token",
    marks: [".atlasv1."],
    pattern: /\b[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,}/gu,
  },
  {
    name: "a Vault token",
    marks: ["hvs.", "hvb.", "hvr."],
    pattern: /\bhv[brs]\.[\w-]{24,}/gu,
  },
];
