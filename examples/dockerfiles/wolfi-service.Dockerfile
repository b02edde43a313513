# syntax=docker/dockerfile:1.14.0
FROM cgr.dev/chainguard/go:latest-dev@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG SOURCE_DATE_EPOCH
RUN go build -trimpath -ldflags "-s -w" -o /server .

FROM cgr.dev/chainguard/static@sha256:fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210
COPY --from=build /server /server
USER 65532:65532
ENTRYPOINT ["/server"]
