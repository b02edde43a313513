import type { DocumentId } from "../kit/create-rule.ts";

/** Where each rule document applies, as it says itself in its `scope`. */
export const DOCUMENT_SCOPES: Readonly<Record<DocumentId, readonly string[]>> = {
  "auth-patterns": [
    "**/auth/**",
    "**/login/**",
    "**/session/**",
    "**/oauth/**",
    "**/oidc/**",
    "**/jwt/**",
    "**/permissions/**",
    "**/policies/**",
    "**/middleware/**",
  ],
  "container-hardening": [
    "**/Dockerfile*",
    "**/docker-compose*",
    "**/*.containerfile",
    "**/charts/**",
    "**/k8s/**",
    "**/kubernetes/**",
    "**/manifests/**",
  ],
  "component-conventions": ["**/src/**/*.vue", "**/src/**/*.tsx", "**/src/**/*.jsx"],
};
