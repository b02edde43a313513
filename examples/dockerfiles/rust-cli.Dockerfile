FROM rust:1.83 as builder
WORKDIR /usr/src/tool
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && echo 'fn main() {}' > src/main.rs && cargo build --release
COPY src src
RUN touch src/main.rs && cargo build --release

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y libssl3 ca-certificates \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /usr/src/tool/target/release/tool /usr/local/bin/tool
USER root
ENTRYPOINT ["tool"]
