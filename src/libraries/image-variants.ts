/** Images of which some tags hold tools that others lack. */
export interface DebugVariantRow {
  /** Complete names, `*` for any rest. */
  readonly repositories: readonly string[];
  /** The word that such a tag begins or ends with. */
  readonly word: string;
  /** The tag without the tools, for a tag that is nothing but the word; left out: not known. */
  readonly plainTag?: string;
  readonly source: string;
}

/** Chainguard's images, on its own registry and on Docker Hub. */
export const CHAINGUARD_IMAGES: readonly string[] = ["cgr.dev/*", "docker.io/chainguard/*"];
/** Google's distroless images. */
export const DISTROLESS_IMAGES: readonly string[] = ["gcr.io/distroless/*"];
/** Microsoft's distroless images. */
export const AZURE_DISTROLESS_IMAGES: readonly string[] = [
  "mcr.microsoft.com/azurelinux/distroless/*",
  "mcr.microsoft.com/cbl-mariner/distroless/*",
];

/** The first row that matches counts. */
export const DEBUG_VARIANTS: readonly DebugVariantRow[] = [
  {
    repositories: CHAINGUARD_IMAGES,
    word: "dev",
    source: "https://edu.chainguard.dev/chainguard/chainguard-images/about/differences-development-production/",
  },
  {
    repositories: ["dhi.io/*"],
    word: "dev",
    source: "https://docs.docker.com/dhi/",
  },
  {
    repositories: DISTROLESS_IMAGES,
    word: "debug",
    plainTag: "latest",
    source: "https://github.com/GoogleContainerTools/distroless#debug-images",
  },
  { repositories: ["*"], word: "debug", source: "a custom of many publishers: kaniko, envoy, fluent-bit, vector" },
];

/** Images that run as root in some tags and as another user in the others. */
export interface NonrootVariantRow {
  readonly repositories: readonly string[];
  /** The word in the tags that run as another user. */
  readonly word: string;
  /** Whether the word stands before the rest of the tag (in the place of `latest`) or behind it. */
  readonly position: "first" | "last";
  readonly source: string;
}

export const NONROOT_VARIANTS: readonly NonrootVariantRow[] = [
  {
    repositories: DISTROLESS_IMAGES,
    word: "nonroot",
    position: "first",
    source: "https://github.com/GoogleContainerTools/distroless#what-images-are-available",
  },
  {
    repositories: AZURE_DISTROLESS_IMAGES,
    word: "nonroot",
    position: "last",
    source: "https://mcr.microsoft.com/artifact/mar/azurelinux/distroless/base/about",
  },
];

/** What is known of the shells in an image. */
export interface ShellRow {
  readonly repositories: readonly string[];
  /** Words of the tag of which one must be there; left out: any tag. */
  readonly tagWords?: readonly string[];
  readonly hasShell: boolean;
}

/** The first row that matches counts. Of official images that no row names see `image-shell.ts`. */
export const SHELLS_IN_IMAGES: readonly ShellRow[] = [
  { repositories: [...DISTROLESS_IMAGES, ...AZURE_DISTROLESS_IMAGES], tagWords: ["debug"], hasShell: true },
  { repositories: [...DISTROLESS_IMAGES, ...AZURE_DISTROLESS_IMAGES], hasShell: false },
  { repositories: [...CHAINGUARD_IMAGES, "dhi.io/*"], tagWords: ["dev"], hasShell: true },
  {
    repositories: ["wolfi-base", "chainguard-base", "bash", "busybox", "sdk"].flatMap((name) => [
      `cgr.dev/chainguard/${name}`,
      `docker.io/chainguard/${name}`,
    ]),
    hasShell: true,
  },
  { repositories: ["cgr.dev/chainguard/static", "docker.io/chainguard/static"], hasShell: false },
  { repositories: ["mcr.microsoft.com/dotnet/*"], tagWords: ["chiseled", "distroless"], hasShell: false },
  { repositories: ["docker.io/oven/bun", "docker.io/denoland/deno"], tagWords: ["distroless", "bin"], hasShell: false },
  {
    repositories: [
      "mcr.microsoft.com/dotnet/*",
      "docker.io/oven/bun",
      "docker.io/denoland/deno",
      "docker.io/bitnami/*",
      "docker.io/nginxinc/nginx-unprivileged",
      "docker.io/nvidia/cuda",
      "public.ecr.aws/amazonlinux/*",
      "public.ecr.aws/docker/library/*",
      "registry.access.redhat.com/ubi*",
    ],
    hasShell: true,
  },
];

/** Official images that hold nothing but a program in some of their tags. */
export const OFFICIAL_IMAGES_WITHOUT_SHELL: ReadonlySet<string> = new Set([
  "hello-world",
  "nats",
  "nats-streaming",
  "traefik",
]);
