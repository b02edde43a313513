# syntax=docker/dockerfile:1.14.0
FROM --platform=$TARGETPLATFORM alpine:3.21 AS runtime
FROM --platform=linux/amd64 golang:1.23-alpine AS tools
RUN apk add --no-cache git=2.47.1-r0

FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.6.1 AS xx

FROM --platform=$BUILDPLATFORM golang:1.23-alpine AS build
COPY --from=xx / /
ARG TARGETPLATFORM
WORKDIR /src
COPY go.mod go.sum ./
RUN xx-go mod download
COPY . .
RUN xx-go build -o /agent . && xx-verify /agent

FROM runtime
COPY --from=tools /usr/bin/git /usr/bin/git
COPY --from=build /agent /agent
USER 65532
ENTRYPOINT ["/agent"]
