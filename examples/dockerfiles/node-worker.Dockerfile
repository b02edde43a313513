# syntax=docker/dockerfile:1

FROM node:22.12.0-bookworm AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm test

FROM node:22.12.0-bookworm-slim
WORKDIR /app
COPY --from=build /src .
USER node
CMD ["node", "dist/worker.js"]
