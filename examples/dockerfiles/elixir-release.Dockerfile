ARG ELIXIR_VERSION=1.17.3
ARG OTP_VERSION=27.1.2
ARG BASE

FROM hexpm/elixir:${ELIXIR_VERSION}-erlang-${OTP_VERSION}-debian-bookworm-20241111-slim AS build
RUN apt-get update -y && apt-get install -y build-essential git
RUN mix local.hex --force && mix local.rebar --force
ENV MIX_ENV=prod
WORKDIR /app
COPY mix.exs mix.lock ./
RUN mix deps.get --only $MIX_ENV
COPY lib lib
RUN mix release

FROM ${BASE}
COPY --from=builder /app/_build/prod/rel/shop /app
USER nobody
CMD ["/app/bin/shop", "start"]
