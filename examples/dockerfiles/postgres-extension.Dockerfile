FROM postgres:17.2-bookworm

ENV PGVECTOR=0.8.0 ARCHIVE=pgvector-$PGVECTOR.tar.gz
RUN apt-get update && apt-get install -y --no-install-recommends \
      # what the extension is built with
      build-essential \
      git \
      postgresql-server-dev-17 \
 && git clone https://github.com/pgvector/pgvector.git /tmp/pgvector \
 && make -C /tmp/pgvector install \
 && rm -rf /tmp/pgvector
COPY init/*.sql /docker-entrypoint-initdb.d/
