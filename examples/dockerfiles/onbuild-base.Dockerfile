FROM node:22.12.0-alpine
WORKDIR /app
ONBUILD COPY package*.json ./
ONBUILD RUN npm install express
ONBUILD ONBUILD COPY . .
ONBUILD RUN apk add git && sudo chown -R node /app
ONBUILD USER root
CMD ["npm", "start"]
