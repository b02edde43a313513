RUN echo before everything
FROM debian:12
// the web server's files
COPPY site /var/www
COPY --chwon=www-data site /var/www
EXPOSE http
HEALTHCHECK --interval=often CMD curl -f http://localhost/
USER
