FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN go mod download
RUN go install github.com/swaggo/swag/cmd/swag@latest
RUN CGO_ENABLED=0 go build -ldflags "-X main.built=$(date -u +%Y-%m-%dT%H:%M:%SZ)" -o /out/service ./cmd/service

FROM scratch
COPY --from=build /out/service /service
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
EXPOSE 8080 99999
ENTRYPOINT ["/service"]
