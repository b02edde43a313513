FROM node:22-slim AS build
ARG NPM_TOKEN
ENV AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENGbPxRfiCYzq9pT3sW8vLd
ENV DATABASE_URL=postgres://shop:Tr0ub4dor-3@db.internal:5432/shop
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
COPY .env ./
COPY id_rsa /root/.ssh/id_rsa
RUN npm config set //registry.npmjs.org/:_authToken=${NPM_TOKEN} && npm ci
RUN --mount=type=secret,id=netrc cp /run/secrets/netrc /root/.netrc
RUN curl -u deploy:hunter2hunter2 https://artifacts.example.com/lib.tgz -o lib.tgz

FROM gcr.io/distroless/nodejs22-debian12:nonroot
COPY --from=build /app/node_modules /app/node_modules
COPY --from=build /app/dist /app/dist
CMD ["/app/dist/index.js"]
