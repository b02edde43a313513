/**
 * What is known of the user that a base image leaves set. Names are repositories as Docker completes
 * them (`docker.io/library/node`); a `*` stands for any rest of the name.
 */
export interface BaseImageRow {
  readonly repositories: readonly string[];
  /** Words of the tag (its parts between `-`, `.` and `_`) of which one must be there; left out: any tag. */
  readonly tagWords?: readonly string[];
  readonly user: "root" | "nonroot";
  /** Where the vendor says so. */
  readonly source: string;
}

const CHAINGUARD = "https://edu.chainguard.dev/chainguard/chainguard-images/overview/";
const DISTROLESS = "https://github.com/GoogleContainerTools/distroless#readme";
const DOCKER_HUB = "https://github.com/docker-library/official-images";
const DOTNET = "https://github.com/dotnet/dotnet-docker/blob/main/documentation/distroless.md";

/** The first row that matches counts. */
export const BASE_IMAGES: readonly BaseImageRow[] = [
  {
    repositories: ["gcr.io/distroless/*"],
    tagWords: ["nonroot"],
    user: "nonroot",
    source: DISTROLESS,
  },
  { repositories: ["gcr.io/distroless/*"], user: "root", source: DISTROLESS },
  {
    // Made to be built on or in, so they start as root.
    repositories: [
      "cgr.dev/chainguard/wolfi-base",
      "cgr.dev/chainguard/chainguard-base",
      "cgr.dev/chainguard/sdk",
      "cgr.dev/chainguard/go",
      "cgr.dev/chainguard/gcc-glibc",
      "cgr.dev/chainguard/apko",
      "cgr.dev/chainguard/melange",
    ],
    user: "root",
    source: CHAINGUARD,
  },
  { repositories: ["cgr.dev/chainguard/*", "cgr.dev/chainguard-private/*"], user: "nonroot", source: CHAINGUARD },
  {
    repositories: ["mcr.microsoft.com/dotnet/*", "mcr.microsoft.com/dotnet/nightly/*"],
    tagWords: ["chiseled", "distroless"],
    user: "nonroot",
    source: DOTNET,
  },
  { repositories: ["mcr.microsoft.com/dotnet/*"], user: "root", source: DOTNET },
  {
    repositories: ["mcr.microsoft.com/azurelinux/distroless/*", "mcr.microsoft.com/cbl-mariner/distroless/*"],
    tagWords: ["nonroot"],
    user: "nonroot",
    source: "https://mcr.microsoft.com/artifact/mar/azurelinux/distroless/base/about",
  },
  {
    repositories: ["docker.io/library/docker"],
    tagWords: ["rootless"],
    user: "nonroot",
    source: "https://github.com/docker-library/docker/blob/master/Dockerfile-dind-rootless.template",
  },
  {
    repositories: [
      "docker.io/library/elasticsearch",
      "docker.io/library/kibana",
      "docker.io/library/logstash",
      "docker.io/library/haproxy",
      "docker.io/library/jetty",
      "docker.io/library/kong",
      "docker.io/library/memcached",
      "docker.io/library/open-liberty",
      "docker.io/library/solr",
      "docker.io/library/sonarqube",
      "docker.io/library/varnish",
      "docker.io/library/websphere-liberty",
    ],
    user: "nonroot",
    source: DOCKER_HUB,
  },
  {
    repositories: [
      "docker.io/library/almalinux",
      "docker.io/library/alpine",
      "docker.io/library/amazoncorretto",
      "docker.io/library/amazonlinux",
      "docker.io/library/archlinux",
      "docker.io/library/bash",
      "docker.io/library/buildpack-deps",
      "docker.io/library/busybox",
      "docker.io/library/caddy",
      "docker.io/library/clojure",
      "docker.io/library/composer",
      "docker.io/library/debian",
      "docker.io/library/docker",
      "docker.io/library/eclipse-temurin",
      "docker.io/library/elixir",
      "docker.io/library/erlang",
      "docker.io/library/fedora",
      "docker.io/library/gcc",
      "docker.io/library/golang",
      "docker.io/library/gradle",
      "docker.io/library/haskell",
      "docker.io/library/httpd",
      "docker.io/library/julia",
      "docker.io/library/maven",
      "docker.io/library/nginx",
      "docker.io/library/node",
      "docker.io/library/openjdk",
      "docker.io/library/oraclelinux",
      "docker.io/library/perl",
      "docker.io/library/php",
      "docker.io/library/pypy",
      "docker.io/library/python",
      "docker.io/library/r-base",
      "docker.io/library/rockylinux",
      "docker.io/library/ruby",
      "docker.io/library/rust",
      "docker.io/library/swift",
      "docker.io/library/tomcat",
      "docker.io/library/traefik",
      "docker.io/library/ubuntu",
      "docker.io/bitnami/minideb",
      "docker.io/oven/bun",
      "mcr.microsoft.com/devcontainers/*",
      "mcr.microsoft.com/playwright",
      "public.ecr.aws/amazonlinux/*",
      "docker.io/nvidia/cuda",
      "ghcr.io/astral-sh/uv",
    ],
    user: "root",
    source: DOCKER_HUB,
  },
  {
    repositories: [
      "docker.io/nginxinc/nginx-unprivileged",
      "docker.io/bitnami/*",
      "docker.io/bitnamilegacy/*",
      "docker.io/apache/airflow",
      "docker.io/apache/kafka",
      "docker.io/cimg/*",
      "docker.io/confluentinc/cp-*",
      "docker.io/curlimages/curl",
      "docker.io/grafana/grafana",
      "docker.io/jenkins/jenkins",
      "docker.io/mambaorg/micromamba",
      "docker.io/opensearchproject/*",
      "docker.io/prom/*",
      "docker.io/selenium/*",
      "docker.elastic.co/elasticsearch/elasticsearch",
      "docker.elastic.co/kibana/kibana",
      "docker.elastic.co/logstash/logstash",
      "ghcr.io/puppeteer/puppeteer",
      "mcr.microsoft.com/mssql/server",
      "quay.io/jupyter/*",
      "quay.io/keycloak/keycloak",
      "quay.io/oauth2-proxy/oauth2-proxy",
      "quay.io/prometheus/*",
    ],
    user: "nonroot",
    source: "the image's own Dockerfile",
  },
];

/** Windows images have other users altogether: `ContainerAdministrator`, `ContainerUser`. */
export const WINDOWS_REPOSITORIES: readonly string[] = [
  "mcr.microsoft.com/windows",
  "mcr.microsoft.com/windows/*",
  "mcr.microsoft.com/dotnet/framework/*",
  "mcr.microsoft.com/powershell",
];
/** Words of a tag that name a Windows variant, e.g. of `golang:1.23-nanoserver`. */
export const WINDOWS_TAG_WORDS: readonly string[] = ["nanoserver", "windowsservercore", "servercore"];

/** How Docker completes a name without a registry. */
export const DEFAULT_REGISTRY = "docker.io";
/** The namespace of Docker Official Images. */
export const OFFICIAL_NAMESPACE = "library";
