import { diceOf, type Dice } from "./dice.ts";

/** What the benchmarks read: how many Dockerfiles, of how many lines, from which seed. */
export const CORPUS = { count: 1_000, lines: 60, seed: 1 };

/** A base image and what installs packages on it. */
interface Distribution {
  readonly images: readonly string[];
  readonly install: (dice: Dice, packages: readonly string[]) => readonly string[];
}

const DIGEST = `@sha256:${"0123456789abcdef".repeat(4)}`;
const PACKAGES = ["curl", "ca-certificates", "git", "build-essential", "libpq-dev", "openssl", "tini", "unzip"];

function continued(commands: readonly string[]): string[] {
  return commands.map((command, index) => {
    const start = index === 0 ? "RUN " : "    ";
    return `${start}${command}${index < commands.length - 1 ? " && \\" : ""}`;
  });
}

const DISTRIBUTIONS: readonly Distribution[] = [
  {
    images: ["debian:12.8-slim", "node:22.12.0-bookworm", "python:3.13-slim", "golang", "ubuntu:latest"],
    install: (dice, packages) =>
      continued([
        "apt-get update",
        `apt-get install ${dice.percent(80) ? "-y " : ""}--no-install-recommends ${packages.join(" ")}`,
        "rm -rf /var/lib/apt/lists/*",
      ]),
  },
  {
    images: ["alpine:3.21", "node:22-alpine", "python:3.13-alpine", "nginx:alpine"],
    install: (dice, packages) => [`RUN apk add ${dice.percent(70) ? "--no-cache " : ""}${packages.join(" ")}`],
  },
  {
    images: ["fedora:41", "registry.access.redhat.com/ubi9/ubi:9.5"],
    install: (dice, packages) =>
      continued([`dnf install ${dice.percent(80) ? "-y " : ""}${packages.join(" ")}`, "dnf clean all"]),
  },
  {
    images: ["opensuse/leap:15.6"],
    install: (dice, packages) => [`RUN zypper ${dice.percent(70) ? "-n " : ""}install ${packages.join(" ")}`],
  },
];

/** A few lines of a stage, as people write them. */
const BLOCKS: readonly ((dice: Dice) => readonly string[])[] = [
  (dice) => [
    dice.of(["# Settings that every process needs", "# What the service reads at its start", "# See docs/deploy.md"]),
    `ENV ${dice.some(["NODE_ENV=production", "TZ=UTC", "LANG=C.UTF-8", "PYTHONUNBUFFERED=1"]).join(" ")}`,
  ],
  (dice) => [`ARG ${dice.of(["VERSION=1.4.2", "COMMIT", "REGISTRY=docker.io"])}`, "ENV APP_VERSION=${VERSION:-dev}"],
  (dice) => [
    'LABEL org.opencontainers.image.title="service" \\',
    `      org.opencontainers.image.version="${dice.of(["1.4.2", "2.0.0-rc.1"])}" \\`,
    '      org.opencontainers.image.licenses="MIT"',
  ],
  () => ["WORKDIR /app", "COPY package.json package-lock.json ./", "RUN npm ci --omit=dev", "COPY . ."],
  (dice) => [
    "WORKDIR /srv",
    "COPY requirements.txt .",
    `RUN --mount=type=cache,target=/root/.cache pip install ${dice.percent(50) ? "--no-cache-dir " : ""}-r requirements.txt`,
    `${dice.of(["COPY", "ADD"])} ${dice.percent(50) ? "--chown=1000:1000 " : ""}src/ ./src/`,
  ],
  (dice) => [
    "RUN <<EOF",
    "set -eu",
    `for name in ${dice.some(["api", "worker", "cron"]).join(" ")}; do`,
    '  install -d -m 0750 "/var/lib/$name"',
    "done",
    "EOF",
  ],
  () => ["COPY <<-'CONFIG' /etc/service.conf", "\tlisten = 0.0.0.0:8080", "\tlog = json", "CONFIG"],
  (dice) =>
    continued([
      "set -ex",
      `curl -fsSL https://example.com/tool-${dice.of(["1.0", "2.3"])}.tar.gz | tar -xz -C /opt`,
      "ln -s /opt/tool/bin/tool /usr/local/bin/tool",
      "tool --version",
    ]),
  () => ['RUN ["/bin/bash", "-c", "echo built > /app/stamp"]'],
  (dice) => [`ONBUILD COPY . /usr/src`, `VOLUME ["${dice.of(["/data", "/var/lib/service"])}"]`],
  (dice) => [`RUN echo "$(date -u +%Y)" > /etc/built${dice.percent(50) ? " || true" : ""}`],
  () => ["# The group has to exist before the user", "RUN groupadd -g 1000 app && useradd -u 1000 -g app app"],
];

function from(dice: Dice, distribution: Distribution, stage: string): string {
  const image = `${dice.of(distribution.images)}${dice.percent(25) ? DIGEST : ""}`;
  return `FROM ${dice.percent(15) ? "--platform=$BUILDPLATFORM " : ""}${image}${stage && ` AS ${stage}`}`;
}

function ending(dice: Dice): string[] {
  return [
    ...(dice.percent(60) ? [dice.of(["USER 65532:65532", "USER app", "USER root", "USER 1000"])] : []),
    `EXPOSE ${dice.of(["8080", "3000/tcp", "53/udp"])}`,
    "HEALTHCHECK --interval=30s --timeout=3s CMD curl -f http://localhost:8080/health || exit 1",
    dice.of(['ENTRYPOINT ["/usr/bin/tini", "--", "node", "server.js"]', "ENTRYPOINT exec node server.js"]),
    dice.of(['CMD ["--port", "8080"]', "CMD --port 8080"]),
  ];
}

function stageLines(dice: Dice, name: string, length: number): string[] {
  const distribution = dice.of(DISTRIBUTIONS);
  const lines = [from(dice, distribution, name), ...distribution.install(dice, dice.some(PACKAGES))];
  for (const block of dice.shuffled(BLOCKS)) {
    const more = ["", ...block(dice)];
    if (lines.length + more.length <= length) lines.push(...more);
  }
  while (lines.length < length) lines.push(`ENV SETTING_${lines.length}=on`);
  return lines;
}

function generate(dice: Dice, lines: number): string {
  const head = ["# syntax=docker/dockerfile:1", ...(dice.percent(40) ? ["ARG REGISTRY=docker.io"] : []), ""];
  const end = ending(dice);
  const rest = lines - head.length - end.length;
  const builds = dice.percent(70) ? Math.floor(rest / 2) : 0;
  const copies = builds > 0 ? ["", "COPY --from=build /app /app"] : [];
  const body = [
    ...(builds > 0 ? [...stageLines(dice, "build", builds - 1), ""] : []),
    ...stageLines(dice, "", rest - builds - copies.length),
    ...copies,
  ];
  return [...head, ...body, ...end].join("\n") + "\n";
}

/**
 * Makes Dockerfiles that differ in distribution, stages, spelling and mistakes: the same ones for the
 * same seed.
 *
 * @param corpus How many, of how many lines each (at least 40), from which seed.
 */
export function generateDockerfiles({ count, lines, seed }: typeof CORPUS): string[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, () => generate(dice, lines));
}
