import { CHAINGUARD_IMAGES, DISTROLESS_IMAGES } from "./image-variants.ts";

/** Users that images bring along, with their numbers: `uid:gid`. */
export interface ImageAccountsRow {
  /** Complete names, `*` for any rest. */
  readonly repositories: readonly string[];
  readonly accounts: Readonly<Record<string, string>>;
  /** Where the numbers are given. */
  readonly source: string;
}

/** Every row that names an image counts. */
export const IMAGE_ACCOUNTS: readonly ImageAccountsRow[] = [
  {
    repositories: [...DISTROLESS_IMAGES, ...CHAINGUARD_IMAGES],
    accounts: { nonroot: "65532:65532" },
    source: "https://github.com/GoogleContainerTools/distroless/blob/main/common/variables.bzl",
  },
  {
    repositories: [...DISTROLESS_IMAGES, "docker.io/library/alpine", "docker.io/library/debian", "docker.io/library/ubuntu"],
    accounts: { nobody: "65534:65534" },
    source: "/etc/passwd of the images",
  },
  {
    repositories: ["docker.io/library/node"],
    accounts: { node: "1000:1000" },
    source: "https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#non-root-user",
  },
  {
    repositories: ["docker.io/library/nginx", "docker.io/nginxinc/nginx-unprivileged"],
    accounts: { nginx: "101:101" },
    source: "https://github.com/nginx/docker-nginx/blob/master/Dockerfile-debian.template",
  },
  {
    repositories: ["mcr.microsoft.com/dotnet/*"],
    accounts: { app: "1654:1654" },
    source: "https://github.com/dotnet/dotnet-docker/blob/main/documentation/non-root-user.md",
  },
];
