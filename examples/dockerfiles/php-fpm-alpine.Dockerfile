FROM php:8.3.14-fpm-alpine3.20

RUN apk update && apk add git icu-dev $PHPIZE_DEPS
RUN docker-php-ext-install intl opcache

WORKDIR /srv
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY composer.json composer.lock ./
RUN composer install --no-dev --no-scripts

COPY php.ini $PHP_INI_DIR/conf.d/app.ini
COPY src src/
USER www-data
