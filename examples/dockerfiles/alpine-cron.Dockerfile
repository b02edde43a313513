FROM alpine:3.21
RUN apk add --no-cache curl tzdata
ADD https://github.com/aptible/supercronic/releases/latest/download/supercronic-linux-amd64 /usr/local/bin/supercronic
RUN chmod +x /usr/local/bin/supercronic && ln -sf /bin/bash /bin/sh
COPY crontab .
RUN wget https://example.com/healthcheck.sh -O /usr/local/bin/healthcheck
USER cron
ENTRYPOINT ["supercronic", "crontab"]
ENTRYPOINT ["/usr/local/bin/supercronic", "/crontab"]
