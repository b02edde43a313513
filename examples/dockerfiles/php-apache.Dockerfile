FROM php:8.3-apache

MAINTAINER Web Team <web@example.com>
LABEL version 1.2.3
ENV APACHE_DOCUMENT_ROOT /var/www/html/public

RUN apt update && apt install -y libzip-dev unzip \
 && docker-php-ext-install zip pdo_mysql

RUN curl -sS https://getcomposer.org/installer | php -- --install-dir=/usr/local/bin --filename=composer
COPY . /var/www/html
RUN cd /var/www/html && composer install
RUN chmod -R 777 storage bootstrap/cache
