# syntax=docker/dockerfile:1.14
FROM python:3.13-slim-bookworm@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS build

ENV PIP_NO_CACHE_DIR=1 \
    POETRY_VIRTUALENVS_IN_PROJECT=true

RUN pip install poetry==1.8.5
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN --mount=type=cache,target=/root/.cache/pypoetry \
    poetry install --only main --no-root
COPY src/ src/

FROM gcr.io/distroless/python3-debian12
COPY --from=build /app /app
ENV PYTHONPATH=/app/.venv/lib/python3.13/site-packages
ENTRYPOINT ["python", "-m", "service"]
