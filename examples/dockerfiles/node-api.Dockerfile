# A small HTTP service, as most of them begin.
FROM node:latest

ENV NODE_ENV=production
WORKDIR /usr/src/app

COPY . .
COPY package.json package-lock.json ./
RUN npm install

EXPOSE 3000
CMD node server.js
