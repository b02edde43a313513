FROM nginx:1.27.3
LABEL com.docker.team="web" \
      org.opencontainers.image.title="static site"
RUN rm /etc/nginx/conf.d/default.conf
RUN ln -sf /dev/stdout /var/log/nginx/access.log
COPY site.conf /etc/nginx/conf.d/
COPY public/ /usr/share/nginx/html/
RUN chown -R nginx:nginx /usr/share/nginx/html
EXPOSE 127.0.0.1:8080:80
STOPSIGNAL SIGQUIT
