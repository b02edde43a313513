FROM node:20.18-bullseye AS assets

RUN yarn global add gulp-cli
WORKDIR /theme
COPY package.json yarn.lock ./
RUN yarn install --network-timeout 600000
ADD gulpfile.js ./
ADD src ./src
RUN gulp build

FROM nginx
COPY --from=0 /theme/public /usr/share/nginx/html
COPY nginx.conf mime.types /etc/nginx
EXPOSE 80/TCP
CMD nginx -g 'daemon off;'
