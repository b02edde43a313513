# syntax=docker/dockerfile:1.14.0

FROM --platform=$BUILDPLATFORM golang:1.23.4-alpine3.21 AS build
ARG TARGETOS
ARG TARGETARCH
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=bind,target=. \
    GOOS=$TARGETOS GOARCH=$TARGETARCH CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /bin/proxy ./cmd/proxy

FROM gcr.io/distroless/static-debian12:debug
COPY --from=build /bin/proxy /bin/proxy
ENTRYPOINT ["/bin/proxy"]
