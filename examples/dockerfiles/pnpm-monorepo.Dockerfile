# syntax=docker/dockerfile:1.14.0
ARG NODE_VERSION=22.12.0

FROM node:${NODE_VERSION}-alpine AS base
RUN corepack enable
WORKDIR /repo

FROM base AS manifests
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json ./
COPY packages/web/package.json packages/web/
COPY packages/api/package.json packages/api/

FROM manifests AS api
RUN pnpm install
COPY packages/api packages/api
RUN pnpm --filter api build

FROM manifests AS Web
RUN --mount=type=cache,target=/root/.local/share/pnpm/store pnpm install --frozen-lockfile
COPY packages/web packages/web
RUN pnpm --filter web build

FROM base AS storybook
RUN pnpm add storybook
RUN pnpm storybook build

FROM nginx:1.27.3-alpine AS final
COPY --from=Web /repo/packages/web/dist/assets/app.js.map /usr/share/nginx/html/assets/
COPY --from=Web /repo/packages/web/dist /usr/share/nginx/html
COPY --from=api /repo/packages/api/dist /srv/api
